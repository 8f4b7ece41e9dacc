import type { OutcomeStatus } from '../../server/src/protocol.ts';
import type { OutcomeKind } from './outcomes.ts';

type Icon = 'check' | 'plus' | 'pencil' | 'pause' | 'skip' | 'cross' | 'warning' | 'chevron';

// Strokes on a grid of 16 by 16.
const PATHS: Readonly<Record<Icon, string>> = {
  check: 'M3.5 8.5l3 3 6-7',
  plus: 'M8 3.5v9M3.5 8h9',
  pencil: 'M3.5 12.5l.6-2.6 6.4-6.4 2 2-6.4 6.4z',
  pause: 'M5.8 4v8M10.2 4v8',
  skip: 'M3.5 8h9',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  warning: 'M8 2.8l5.8 10.2H2.2zM8 6.4v3.2M8 11.2v.4',
  chevron: 'M6 4l4 4-4 4',
};

const OF_KIND: Readonly<Record<OutcomeKind, Icon>> = { created: 'plus', updated: 'pencil', disabled: 'pause', deleted: 'cross', changed: 'pencil', skipped: 'skip', failed: 'cross' };
const OF_STATUS: Readonly<Record<OutcomeStatus, Icon>> = { Success: 'check', Skipped: 'skip', Failure: 'cross', Warning: 'warning' };

/** A picture beside words that say the same; screen readers pass over it. */
export function icon(name: Icon): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

export function kindIcon(kind: OutcomeKind): SVGElement {
  return icon(OF_KIND[kind]);
}

export function statusIcon(status: OutcomeStatus): SVGElement {
  return icon(OF_STATUS[status]);
}
