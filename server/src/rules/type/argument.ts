import type { ExpressionNode } from '../../expression/ast.ts';
import type { ParameterRecord } from '../../functions/functionRecord.ts';
import { functionNamed } from '../../functions/registry.ts';
import { parameterAt } from '../../functions/parameters.ts';
import { fits, type WantedType } from '../../types/fits.ts';
import { inWords } from '../../types/inWords.ts';
import type { PossibleValue } from '../../types/possibleValue.ts';
import { mappingRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE } from '../fn/callArguments.ts';
import { allCalls, mappedExpressions } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';

const mapping = (expression: string): string => `userName <- [objectId] match 1\ntitle <- ${expression}\n`;

export const typeArgument = mappingRule({
  code: 'type/argument',
  level: 'warning',
  title: 'Argument of a type that the function cannot use',
  why: 'A word where a number belongs, a truth value where a date belongs, or a list where one text belongs can never be used, whoever the user is. Evaluation fails, or a condition never holds, so the attribute is wrong or missing for everybody.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE, 'microsoftgraph/microsoft-graph-docs-contrib api-reference/beta/api/synchronization-synchronizationschema-functions.md'],
  fixable: false,
  bad: [
    mapping('Left([jobTitle], «"ten"»)'),
    mapping('Mid([jobTitle], «IsPresent([city])», 3)'),
    mapping('DateAdd("d", «[accountEnabled]», CDate([employeeHireDate]))'),
    mapping('DateAdd("d", 7, «IsPresent([employeeHireDate])»)'),
    mapping('IIF(«[manager]», "has one", "has none")'),
    mapping('Append([mailNickname], «[proxyAddresses]»)'),
  ],
  good: [
    mapping('Left([jobTitle], "10")'),
    mapping('Left([jobTitle], [employeeId])'),
    mapping('Left([jobTitle], InStr([mail], "@"))'),
    mapping('DateAdd("d", 7, CDate([employeeHireDate]))'),
    mapping('IIF([accountEnabled], "yes", "no")'),
    mapping('IIF(IsPresent([manager]), "has one", "has none")'),
    mapping('Append([mailNickname], Item([proxyAddresses], 1))'),
  ],
  check: (context) => {
    for (const expression of mappedExpressions(context)) {
      const calls = allCalls(expression.parsed);
      if (calls.length === 0) continue;
      const { nodes } = typesOf(expression).inference;
      for (const call of calls) {
        const record = functionNamed(call.name);
        call.arguments.forEach((argument, index) => {
          const parameter = record && parameterAt(record, call.arguments.length, index);
          const value = nodes.get(argument);
          if (parameter === undefined || value === undefined) return;
          const wanted = misfit(parameter, index, argument, value);
          if (wanted === null) return;
          const end = parameter.role === 'condition' || parameter.type === 'Boolean' ? 'the condition never holds' : 'evaluation fails for everybody who has a value';
          context.report({
            span: expression.toDocument(argument.span),
            pointer: expression.pointer,
            message: `${call.name} takes ${wanted} for ${parameter.name}, and this gives ${inWords(value)}, so ${end}. Give it ${wanted}.`,
          });
        });
      }
    }
  },
});

/** What a parameter takes, in words, where the argument can never be it; null where it can. */
function misfit(parameter: ParameterRecord, index: number, argument: ExpressionNode, value: PossibleValue): string | null {
  const asked = WANTED[parameter.type];
  if (asked !== undefined && !isToldElsewhere(asked.type, argument) && fits(value, asked.type) === 'never') return asked.inWords;
  const takesOneText = index > 0 && parameter.repeats === undefined && (parameter.type === 'String' || parameter.type === 'Integer');
  return takesOneText && value.list && !value.single ? 'one value' : null;
}

/** Bare texts and attributes as dates are told by date/raw-string, conditions without an attribute by fn/iif-constant-condition. */
function isToldElsewhere(type: WantedType, { kind }: ExpressionNode): boolean {
  return type === 'DateTime' ? kind === 'attribute' || kind === 'string' : type === 'Condition' && kind === 'string';
}

const WANTED: Readonly<Partial<Record<ParameterRecord['type'], { readonly type: WantedType; readonly inWords: string }>>> = {
  Integer: { type: 'Integer', inWords: 'a whole number' },
  DateTime: { type: 'DateTime', inWords: 'a date' },
  Boolean: { type: 'Condition', inWords: 'True or False' },
};
