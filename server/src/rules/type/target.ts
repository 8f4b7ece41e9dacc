import { fits, type WantedType } from '../../types/fits.ts';
import { inWords } from '../../types/inWords.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { mappedExpressions, type PlacedMapping } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';

const inManifest = (type: string, expression: string): string =>
  exampleManifest({
    source: ['objectId', '{"name": "otherMails", "type": "String", "multivalued": true}', '{"name": "accountEnabled", "type": "Boolean"}'],
    target: ['userName', `{"name": "seats", "type": "${type}"}`],
    mappings: `${exampleMapping('userName', 'objectId')}, ${exampleFunction('seats', expression)}`,
  });
const marked = (type: string, expression: string): string => inManifest(type, expression).replace(JSON.stringify(expression), `"«${JSON.stringify(expression).slice(1, -1)}»"`);

export const typeTarget = mappingRule({
  code: 'type/target',
  level: 'warning',
  title: 'Value of another type than the target attribute',
  why: 'A number is no truth value and a date is no number. The target refuses such a value for every user, or keeps what it has.',
  fidelity: 'inferred',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributedefinition.md'],
  fixable: false,
  bad: [
    'userName <- [objectId] match 1\nactive <- «Count([otherMails])»\n',
    marked('Integer', 'Switch([accountEnabled], "none", "True", "one")'),
    marked('DateTime', 'Not([accountEnabled])'),
    marked('Reference', 'Count([otherMails])'),
  ],
  good: [
    'userName <- [objectId] match 1\nactive <- CBool(Count([otherMails]))\n',
    'userName <- [objectId] match 1\ntitle <- Count([otherMails])\n',
    inManifest('Integer', 'Count([otherMails])'),
    inManifest('Integer', 'Switch([accountEnabled], "0", "True", "1")'),
    inManifest('Boolean', 'Not([accountEnabled])'),
    inManifest('DateTime', 'Now()'),
  ],
  check: (context) => {
    for (const expression of mappedExpressions(context)) {
      const wanted = wantedType(expression);
      if (wanted === null) continue;
      const { root } = typesOf(expression).inference;
      // Texts that are no truth value are told one by one by map/boolean-target.
      if ((wanted === 'Boolean' && root.constants !== null) || fits(root, wanted) !== 'never') continue;
      const { target } = expression.mapping;
      context.report({
        span: expression.toDocument(expression.parsed.root.span),
        pointer: expression.pointer,
        message: `${target} is of type ${wanted}, and this gives ${inWords(root)}, so the target refuses it or keeps what it has. Give it ${WORDS[wanted]}.`,
      });
    }
  },
});

function wantedType({ mapped, mapping }: PlacedMapping): keyof typeof WORDS | null {
  const type = mapped.targetAttributes?.get(mapping.target)?.type ?? mapped.profileObject?.attributes.find(({ name }) => name === mapping.target)?.type;
  return TYPES.find((known) => known === type) ?? null;
}

const WORDS = {
  Integer: 'a whole number',
  Boolean: 'True or False, with CBool or IIF',
  DateTime: 'a date',
  Reference: 'a reference such as [manager]',
  Binary: 'binary data',
} as const satisfies Partial<Record<WantedType, string>>;

const TYPES = ['Integer', 'Boolean', 'DateTime', 'Reference', 'Binary'] as const;
