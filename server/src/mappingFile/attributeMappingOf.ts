import type { AttributeMapping, MappingSource } from '../model/mappingModel.ts';
import { optionSubject } from './optionProblems.ts';
import type { AssignStatement, MappingOption } from './statement.ts';

/** The attribute mapping that the statement writes. Of an option given twice, the first holds. */
export function attributeMappingOf(assign: AssignStatement, pointer: string): AttributeMapping {
  const match = firstOption(assign, 'match');
  const defaultOption = firstOption(assign, 'default');
  const flowType = firstOption(assign, 'flowType');
  const flowBehavior = firstOption(assign, 'flowBehavior');
  return {
    target: assign.target.value,
    targetSpan: assign.target.span,
    source: mappingSourceOf(assign, pointer),
    matchingPriority: match?.kind === 'match' ? match.priority : 0,
    matchingSpan: match?.span ?? null,
    defaultValue: defaultOption?.kind === 'default' ? defaultOption.value : null,
    defaultSpan: defaultOption?.span ?? null,
    flowType: flowType?.kind === 'flow' ? flowType.word : flowType === undefined ? 'Always' : 'ObjectAddOnly',
    flowBehavior: flowBehavior?.kind === 'flow' ? flowBehavior.word : 'FlowWhenChanged',
    span: assign.span,
    pointer,
  };
}

function firstOption(assign: AssignStatement, subject: ReturnType<typeof optionSubject>): MappingOption | undefined {
  return assign.options.find((option) => optionSubject(option) === subject);
}

function mappingSourceOf({ source }: AssignStatement, pointer: string): MappingSource {
  switch (source.kind) {
    case 'none':
    case 'missing':
      return { kind: 'none' };
    case 'withoutText':
      return { kind: 'withoutText', name: source.name, span: source.span };
    case 'expression': {
      const expression = {
        text: source.text,
        map: { kind: 'identity', start: source.span.start },
        span: source.span,
        pointer: `${pointer}/source/expression`,
      } as const;
      // The stored type is what the service would make of the text, which takes a parser; a mapping file does not say it.
      return { kind: 'expression', expression, storedType: null, storedName: null };
    }
  }
}
