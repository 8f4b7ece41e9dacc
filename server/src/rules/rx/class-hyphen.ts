import { regexRule } from '../defineRule.ts';
import { doubtfulRanges, isClassHyphen, isReversedAlphabet } from './classHyphen.ts';
import { asWritten, withConsequence } from './patternMessage.ts';

export const classHyphen = regexRule({
  code: 'rx/class-hyphen',
  level: 'error',
  title: 'Hyphen in the middle of a character class',
  why: 'Between two characters of a class a hyphen means a range. .NET refuses a range that runs backwards or ends with a set such as \\s, so every user fails; a range between two signs matches signs that nobody thought of. Compared with a real .NET.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/character-classes-in-regular-expressions'],
  fixable: true,
  place: 'anywhere',
  bad: ['Replace([mobile], , "[(«)-\\\\s»]+", , "", , )', 'Replace([mobile], , "[«z-a»]", , "", , )', 'Replace([mobile], , "[«+-.»]", , "", , )'],
  good: ['Replace([mobile], , "[()\\\\s-]+", , "", , )', 'Replace([mobile], , "[a-z0-9]", , "", , )', 'Replace([surname], , "[!-/:-@]", , "", , )'],
  fix: [
    { before: 'Replace([mobile], , "[()-\\\\s]+", , "", , )', after: 'Replace([mobile], , "[()\\\\-\\\\s]+", , "", , )' },
    { before: 'Replace([mobile], , "[+-.]", , "", , )', after: 'Replace([mobile], , "[+\\\\-.]", , "", , )' },
  ],
  check: ({ regex, place, report }) => {
    for (const problem of regex.problems) {
      if (!isClassHyphen(problem)) continue;
      const { span, repair } = problem;
      const certain = !isReversedAlphabet(regex.pattern.slice(span.start, span.end));
      report({
        span,
        message: withConsequence(asWritten(problem.message, place), place),
        fixes: repair === null ? [] : [{ title: 'Take the hyphen literally', safe: certain, effect: 'provisioning', edits: [{ span, newText: repair }] }],
      });
    }
    for (const { span, first, last } of doubtfulRanges(regex.tree)) {
      const text = regex.pattern.slice(span.start, span.end);
      report({
        span,
        severity: 'warning',
        message: `${text} is a range: it matches every character from ${regex.pattern.slice(first.span.start, first.span.end)} to ${regex.pattern.slice(last.span.start, last.span.end)}, ${last.unit - first.unit + 1} in all. Put the hyphen at the end of the class if it is meant literally.`,
        fixes: [{ title: 'Take the hyphen literally', safe: false, effect: 'provisioning', edits: [{ span: { start: first.span.end, end: first.span.end }, newText: '\\' }] }],
      });
    }
  },
});
