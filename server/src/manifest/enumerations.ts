import { nearest } from '../base/nearest.ts';

// The service's words, in PascalCase and case-sensitive (spec/manifest-model.md, from the metadata document).
export const FLOW_TYPES = ['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly'] as const;
export const FLOW_BEHAVIORS = ['FlowWhenChanged', 'FlowAlways'] as const;
export const SOURCE_TYPES = ['Attribute', 'Constant', 'Function'] as const;
export const FLOW_FLAGS = ['Add', 'Update', 'Delete'] as const;
export const ATTRIBUTE_TYPES = ['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime'] as const;
export const MUTABILITIES = ['ReadWrite', 'ReadOnly', 'Immutable', 'WriteOnly'] as const;

/** The message for a word that is not one of `words`; `noun` names the thing, such as `flow type`. */
export function unknownWordMessage(noun: string, written: string, words: readonly string[]): string {
  const meant = nearest(written, words);
  if (meant !== undefined && meant.toLowerCase() === written.toLowerCase()) {
    return `“${written}” is not written as the service writes it, and letter case counts: Graph refuses it. Write “${meant}”.`;
  }
  const advice = meant === undefined ? `Write one of: ${words.join(', ')}.` : `Did you mean “${meant}”? The words are: ${words.join(', ')}.`;
  return `“${written}” is no ${noun}, so Graph refuses it. ${advice}`;
}
