import type { Fidelity } from '../../base/fidelity.ts';
import { fidelitySentence } from '../markdown.ts';
import type { ListItem } from './page.ts';

/** The line of a page that says how sure its statements are. */
export function howSure(fidelity: Fidelity): ListItem {
  const sentence = fidelitySentence(fidelity);
  return { text: `How sure: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` };
}
