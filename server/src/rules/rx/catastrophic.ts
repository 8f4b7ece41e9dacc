import { regexRule } from '../defineRule.ts';

export const catastrophic = regexRule({
  code: 'rx/catastrophic',
  level: 'warning',
  title: 'Regular expression that can run for ever',
  why: 'A repetition inside a repetition, such as (a+)+, can match the same text in so many ways that trying them all takes longer than anyone waits, for a text of a few dozen characters. Whether the service sets a deadline is not published; here a dry-run is stopped after a second, and only repetitions whose time can double with each character are reported; while nothing follows them, for information.',
  fidelity: 'inferred',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/backtracking-in-regular-expressions'],
  fixable: false,
  place: 'anywhere',
  bad: ['Replace([mail], , "^(«[a-z]+»)*@", , "", , )', 'Replace([mail], , "«(\\\\w|\\\\d)+»$", , "", , )', 'Replace([mail], , "(«a+»)+", , "", , )'],
  good: ['Replace([mail], , "^[a-z]+@", , "", , )', 'Replace([mail], , "^(?:[a-z]+\\\\.)*@", , "", , )'],
  check: ({ regex, report }) => {
    if (regex.risk?.growth === 'exponential') report({ span: regex.risk.span, message: regex.risk.message });
    else if (regex.latentRisk?.growth === 'exponential') {
      report({
        span: regex.latentRisk.span,
        severity: 'info',
        message: 'This repetition can match the same text in many ways, and as soon as something must follow it, the time can double with each character. Make the repeated parts exclude each other.',
      });
    }
  },
});
