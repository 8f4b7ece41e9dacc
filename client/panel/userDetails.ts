import type { DryRunDetails, DryRunDetailsResult, DryRunRow } from '../../server/src/protocol.ts';
import { element } from './dom.ts';
import { icon, kindIcon } from './icons.ts';
import { kindOf } from './outcomes.ts';
import { requestsSection } from './requestsSection.ts';
import { stepsSection } from './stepsSection.ts';
import { valuesSection } from './valuesSection.ts';

/** What is told of one user: the outcome at once, the rest when the server has answered. */
export function userDetails(row: DryRunRow, details: DryRunDetailsResult | null, goTo: (value: number) => void): HTMLElement {
  const kind = kindOf(row);
  return element(
    'article',
    { class: 'details', 'aria-busy': String(details === null) },
    element('h2', { tabindex: '-1' }, row.display),
    element('p', { class: 'identity' }, row.key === row.display ? `line ${row.line}` : `${row.key} · line ${row.line}`),
    element(
      'div',
      { class: `verdict ${kind}` },
      element('span', { class: `badge ${kind}` }, kindIcon(kind)),
      element('div', {}, element('strong', {}, kind), row.code === null ? null : element('code', { class: 'code' }, row.code), element('p', {}, row.reason)),
    ),
    ...(details === null ? [] : details.ok ? sections(details, goTo) : [element('p', { class: 'failed', role: 'alert' }, details.message)]),
  );
}

function sections(details: DryRunDetails, goTo: (value: number) => void): readonly (HTMLElement | null)[] {
  return [
    element('section', { 'aria-label': 'Why' }, element('h3', {}, 'Why'), element('p', {}, details.why.sentence), details.why.change === null ? null : element('p', { class: 'note' }, details.why.change)),
    ...details.outcome.warnings.map((warning) => element('p', { class: 'warning' }, icon('warning'), element('span', {}, warning))),
    stepsSection(details.outcome),
    valuesSection(details, goTo),
    requestsSection(details),
    details.story.length === 0
      ? null
      : element(
          'section',
          { 'aria-label': 'What happens next' },
          element('h3', {}, 'What happens next'),
          element('dl', { class: 'story' }, ...details.story.flatMap(({ moment, sentence }) => [element('dt', {}, moment), element('dd', {}, sentence)])),
        ),
  ];
}
