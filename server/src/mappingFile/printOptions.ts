import type { AttributeMapping } from '../model/mappingModel.ts';

/** What options say of a mapping. */
export type OptionValues = Pick<AttributeMapping, 'matchingPriority' | 'defaultValue' | 'flowType' | 'flowBehavior'>;

/** The options as a mapping file spells them, each as a text of its own; what the service takes by default is left out. */
export function printOptions(values: OptionValues): readonly string[] {
  return [
    ...(values.matchingPriority === 0 ? [] : [printMatch(values.matchingPriority)]),
    ...(values.defaultValue === null ? [] : [printDefault(values.defaultValue)]),
    ...(values.flowType === 'Always' ? [] : [printFlow(values.flowType)]),
    ...(values.flowBehavior === 'FlowWhenChanged' ? [] : [printFlow(values.flowBehavior)]),
  ];
}

/** `match 1` */
export function printMatch(priority: number): string {
  return `match ${priority}`;
}

/** `default "text"` */
export function printDefault(value: string): string {
  return `default ${JSON.stringify(value)}`;
}

/** `create-only` for the flow type of that meaning, else `flow WORD`. */
export function printFlow(word: string): string {
  return word === 'ObjectAddOnly' ? 'create-only' : `flow ${word}`;
}

/** The blanks between two options, as in design 2. */
export const BETWEEN_OPTIONS = '  ';
