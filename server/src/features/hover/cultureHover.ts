import { readCultureName } from '../../dotnet/culture/cultureName.ts';
import { cultureLabel } from '../cultureLabel.ts';
import { codeSpan } from '../markdown.ts';
import type { LiteralHelp } from './literalHover.ts';

/** Help for the name of a culture. */
export function cultureHover(value: string): LiteralHelp {
  const { name, wellFormed, known } = readCultureName(value);
  if (value === '') return { markdown: 'The invariant culture, as if none were given.', span: null };
  if (!wellFormed) return { markdown: `${codeSpan(value)} is no language tag such as tr-TR; what the service does with it is not published.`, span: null };
  return { markdown: known ? `Culture ${codeSpan(name)}: ${cultureLabel(name)}.` : `${codeSpan(name)} has the form of a language tag, but its language is not known.`, span: null };
}
