import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { spanOf, textOf } from '../../json/navigate.ts';
import type { FieldShape } from '../../manifest/manifestShape.ts';
import { typedPlaceAt } from '../../manifest/typeAt.ts';
import { operatorHelp } from '../completion/operatorChoices.ts';
import { codeSpan } from '../markdown.ts';
import type { HoverText } from './hover.ts';

/** Help for a property of a manifest, on its name and on a value that has no help of its own. */
export function fieldHover({ source }: DocumentAnalysis, offset: number): HoverText | null {
  if (source.kind !== 'json') return null;
  const place = typedPlaceAt(source.document, offset);
  if (place === null || place.field === null || place.part === 'gap') return null;
  const operator = place.part === 'value' && place.shape.type === 'filterClause' && place.field.name === 'operatorName' ? (textOf(source.document, place.node) ?? '') : '';
  const help = operatorHelp(operator);
  if (help !== null) return { markdown: `**${codeSpan(operator)}** ${help}`, span: spanOf(source.document, place.node) };
  return { markdown: fieldText(place.field, place.shape.schema.title ?? place.shape.type), span: spanOf(source.document, place.node) };
}

/** What a property means, what the portal calls it, which values it takes, and whether the service owns it. */
export function fieldText({ name, schema, value }: FieldShape, owner: string): string {
  const facts = [
    ...(schema.title === undefined ? [] : [`In the portal: *${schema.title}*.`]),
    ...(value.words === null || value.words.length > 12 ? [] : [`Values: ${value.words.map(codeSpan).join(', ')}${value.takesSeveral ? '; several with commas' : ''}.`]),
    ...(schema.default === undefined ? [] : [`Without it: ${codeSpan(JSON.stringify(schema.default))}.`]),
  ];
  return [
    `**${codeSpan(name)}** of ${/^[aeiou]/i.test(owner) ? 'an' : 'a'} ${owner.charAt(0).toLowerCase()}${owner.slice(1)}`,
    schema.description ?? '',
    ...(facts.length === 0 ? [] : [facts.join(' ')]),
    ...(schema.readOnly === true ? ['The service owns it: leave it as it is.'] : []),
    ...(schema.$comment === undefined ? [] : ['Observed in real documents, not documented.']),
  ].join('\n\n');
}
