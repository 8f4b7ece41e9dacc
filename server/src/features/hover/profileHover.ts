import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import type { HoverText } from './hover.ts';

/** Help for the `profile` line of a mapping file. */
export function profileHover(analysis: DocumentAnalysis): HoverText | null {
  const line = analysis.model?.profile;
  if (line === undefined || line === null) return null;
  const { profile, profileChoice } = analysis;
  if (profileChoice.unknown?.origin === 'document') {
    return { markdown: `There is no profile **${line.id}**; ${profile.name} holds instead.`, span: line.span };
  }
  const notes = profile.notes.map(({ text }) => `- ${text}`).join('\n');
  return { markdown: [`**${profile.name}**`, notes, `[${profile.source.title}](${profile.source.url}), read on ${profile.source.retrieved}.`].join('\n\n'), span: line.span };
}
