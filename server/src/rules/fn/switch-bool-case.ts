import { ENTRA_USER } from '../../directory/entraAttributes.ts';
import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const switchBoolCase = expressionRule({
  code: 'fn/switch-bool-case',
  level: 'warning',
  title: 'Small true or false as a key',
  why: 'Boolean attributes have the values True and False. With keys in small letters nothing fits, active is never sent, and leavers keep their access.',
  fidelity: 'observed',
  sources: [FUNCTIONS_PAGE, 'Unleash/unleash#9336'],
  fixable: true,
  about: ['Switch'],
  bad: ['Switch([IsSoftDeleted], , «"false"», "true", «"true"», "false")'],
  good: ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'Switch([extensionAttribute1], , "true", "x")'],
  fix: [{ before: 'Switch([IsSoftDeleted], , "false", "True", "True", "False")', after: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const [source] = call.arguments;
      if (source?.kind !== 'attribute' || !BOOLEAN_ATTRIBUTES.has(source.name)) continue;
      for (let index = 2; index < call.arguments.length; index += 2) {
        const key = call.arguments[index];
        const text = textOf(key);
        const meant = text === null ? undefined : WORDS.find((word) => word !== text && word.toLowerCase() === text.toLowerCase());
        if (key === undefined || text === null || meant === undefined) continue;
        report({
          span: key.span,
          message: `${source.name} is True or False with capitals, so the key ${text} never fits and nothing is sent for its users. Write ${meant}.`,
          fixes: [repair(`Write ${meant}`, true, [{ span: key.span, newText: encodeString(meant) }])],
        });
      }
    }
  },
});

const WORDS = ['True', 'False'] as const;

const BOOLEAN_ATTRIBUTES: ReadonlySet<string> = new Set(ENTRA_USER.filter(({ type }) => type === 'Boolean').map(({ name }) => name));
