import { uselessEscapes } from '../../dotnet/regex/uselessEscapes.ts';
import { regexRule } from '../defineRule.ts';

/** Escapes that testers for JavaScript take too, so that nothing breaks there. */
const TAKEN_EVERYWHERE = /[\^$\\.*+?()[\]{}|/-]/;

export const uselessEscape = regexRule({
  code: 'rx/useless-escape',
  level: 'info',
  title: 'Backslash in front of a character without a meaning',
  why: 'The default mapping of Workday escapes signs such as : and ; that mean nothing in a pattern. .NET takes that, JavaScript testers refuse it, and the pattern is harder to read.',
  fidelity: 'documented',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md',
    'https://learn.microsoft.com/dotnet/standard/base-types/character-escapes-in-regular-expressions',
  ],
  fixable: true,
  place: 'anywhere',
  bad: ['Replace([mail], , "«\\\\@»contoso", , "", , )', 'Replace([alias], , "[«\\\\:»\\\\;\\\\=]", , "", , )'],
  good: ['Replace([mail], , "@contoso", , "", , )', 'Replace([alias], , "[\\\\.\\\\-\\\\/\\\\]]", , "", , )'],
  fix: [{ before: 'Replace([alias], , "[\\\\:\\\\;\\\\=]", , "", , )', after: 'Replace([alias], , "[:;=]", , "", , )' }],
  check: ({ regex, report }) => {
    const useless = uselessEscapes(regex).filter(({ character }) => !TAKEN_EVERYWHERE.test(character));
    const [first] = useless;
    if (first === undefined || regex.invalid) return;
    const characters = [...new Set(useless.map(({ character }) => character))].join(' ');
    const one = useless.length === 1;
    // One finding for a pattern: a class can be full of them.
    report({
      span: first.span,
      message: `${characters} ${one || characters.length === 1 ? 'means' : 'mean'} nothing special here, so ${one ? 'the backslash says' : `${useless.length} backslashes say`} nothing, and JavaScript testers refuse ${one ? 'it' : 'them'}. Leave ${one ? 'it' : 'them'} out.`,
      fixes: [{ title: one ? 'Leave out the backslash' : 'Leave out the backslashes', safe: true, effect: 'none', edits: useless.map(({ span }) => ({ span: { start: span.start, end: span.start + 1 }, newText: '' })) }],
    });
  },
});
