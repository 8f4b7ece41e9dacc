import { regexRule } from '../defineRule.ts';

export const catastrophic = regexRule({
  code: 'rx/catastrophic',
  level: 'warning',
  title: 'Regular expression that can run for ever',
  why: 'A repetition inside a repetition, such as (a+)+, can match the same text in so many ways that .NET needs minutes for thirty characters before it gives up. Whether the service sets a deadline is not published; here a dry-run is stopped after a second. Only repetitions whose time can double with each character are reported.',
  fidelity: 'inferred',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/backtracking-in-regular-expressions'],
  fixable: false,
  place: 'anywhere',
  bad: ['Replace([mail], , "^(«[a-z]+»)*@", , "", , )', 'Replace([mail], , "«(\\\\w|\\\\d)+»$", , "", , )'],
  good: ['Replace([mail], , "^[a-z]+@", , "", , )', 'Replace([mail], , "^(?:[a-z]+\\\\.)*@", , "", , )'],
  check: ({ regex, report }) => {
    if (regex.risk?.growth === 'exponential') report({ span: regex.risk.span, message: regex.risk.message });
  },
});
