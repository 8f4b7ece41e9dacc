import { mappingRule } from '../defineRule.ts';
import { isCallTo, textOf } from '../fn/callArguments.ts';
import { expressionsCalling } from '../mappedExpressions.ts';

export const accountDisabledVsEnabled = mappingRule({
  code: 'map/accountdisabled-vs-enabled',
  level: 'info',
  title: 'Mixed-up accountDisabled and accountEnabled',
  why: 'accountDisabled is True for those who may not sign in, accountEnabled for those who may. Guides explain it the wrong way round, and then leavers keep their access while everyone else is locked out.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md'],
  fixable: false,
  bad: [
    'employeeID <- [WorkerID] match 1\naccountDisabled <- Switch([Active], , "1", «"True"», "0", «"False"»)\n',
    'employeeID <- [WorkerID] match 1\naccountEnabled <- Switch([activeEmploymentsCount], , "0", «"True"», "1", «"False"»)\n',
  ],
  good: [
    'employeeID <- [WorkerID] match 1\naccountDisabled <- Switch([Active], , "0", "True", "1", "False")\n',
    'employeeID <- [WorkerID] match 1\naccountEnabled <- Switch([activeEmploymentsCount], , "0", "False", "1", "True")\n',
    'userName <- [objectId] match 1\naccountEnabled <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n',
  ],
  check: (context) => {
    for (const { mapping, parsed: { root }, pointer, toDocument } of expressionsCalling(context, 'Switch')) {
      const target = mapping.target.toLowerCase();
      if ((target !== 'accountdisabled' && target !== 'accountenabled') || !isCallTo(root, 'Switch')) continue;
      const [source] = root.arguments;
      if (source?.kind !== 'attribute' || !/active|enabled/i.test(source.name)) continue;
      for (let index = 2; index + 1 < root.arguments.length; index += 2) {
        const isActive = YES.get(textOf(root.arguments[index])?.toLowerCase() ?? '');
        const value = root.arguments[index + 1];
        const says = YES.get(textOf(value)?.toLowerCase() ?? '');
        const wanted = target === 'accountenabled' ? isActive : isActive === undefined ? undefined : !isActive;
        if (value === undefined || wanted === undefined || says === undefined || says === wanted) continue;
        context.report({
          span: toDocument(value.span),
          pointer,
          message: `${mapping.target} becomes ${says ? 'True' : 'False'} for people whose ${source.name} is ${isActive === true ? 'set' : 'not set'}, the opposite of what its name says. Check that this is meant.`,
        });
      }
    }
  },
});

const YES: ReadonlyMap<string, boolean> = new Map([['1', true], ['true', true], ['0', false], ['false', false]]);
