import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { targetObject } from '../../analysis/sourceAttributes.ts';
import type { ProfileAttribute } from '../../profiles/profile.ts';
import type { Place } from '../locate.ts';
import { codeSpan, fidelitySentence } from '../markdown.ts';
import type { HoverText } from './hover.ts';

/** Help for a target attribute: what the profile says of it, and its definition in the target directory. */
export function targetHover(analysis: DocumentAnalysis, place: Extract<Place, { readonly kind: 'target' }>): HoverText {
  const { mapping, objectMapping, rule } = place;
  const profileObject = objectMapping.sourceObjectName === null ? undefined : analysis.profile.objects[objectMapping.sourceObjectName];
  const attribute = profileObject?.attributes.find(({ name }) => name === mapping.target);
  const definition = analysis.model === null ? null : targetObject(analysis.model, rule, objectMapping);
  const defined = definition?.attributes.find(({ name }) => name === mapping.target);
  const parts = [
    `**${codeSpan(mapping.target)}** target attribute`,
    attribute === undefined ? unlisted(analysis, profileObject?.closed === true) : listed(analysis, attribute),
  ];
  if (defined !== undefined) {
    const facts = [defined.type, defined.multivalued ? 'multi-valued' : 'single-valued', ...(defined.required ? ['required'] : []), ...(defined.caseExact ? ['case-exact'] : [])];
    parts.push(`In the target directory: ${facts.join(', ')}.`);
  }
  return { markdown: parts.join('\n\n'), span: mapping.targetSpan };
}

function unlisted(analysis: DocumentAnalysis, closed: boolean): string {
  if (!closed) return `${analysis.profile.name} says nothing about it.`;
  return `${analysis.profile.name} does not take it: [its page](${analysis.profile.source.url}) says that provisioning fails while it is mapped.`;
}

function listed(analysis: DocumentAnalysis, attribute: ProfileAttribute): string {
  const wanted = attribute.expression ?? attribute.acceptedSources?.map((name) => `[${name}]`).join(' or ');
  const rows = [
    ...(attribute.note === undefined ? [] : [attribute.note]),
    ...(wanted === undefined ? [] : [`${analysis.profile.name} expects: ${codeSpan(wanted)}${(attribute.match ?? 0) > 0 ? ` with matching precedence ${attribute.match}` : ''}.`]),
    ...(attribute.defaultExpression === undefined ? [] : [`In a new app: ${codeSpan(attribute.defaultExpression)}.`]),
    `${fidelitySentence(attribute.provenance.fidelity)} [${analysis.profile.source.title}](${analysis.profile.source.url})`,
  ];
  return rows.join('\n\n');
}
