import type { Span } from '../base/span.ts';
import type { AttributeMapping, ObjectMapping } from '../model/mappingModel.ts';
import { mappingMeaning, objectMeaning } from './meaning.ts';
import { printName } from './nameToken.ts';
import { printOptions } from './printOptions.ts';
import { printClause, printMappingLine, printObjectLines, printScope, printSource } from './printStatement.ts';
import { readMappingFile } from './readMappingFile.ts';
import { singleLine } from './singleLine.ts';

/** A part of the model that reads back as something else; `span` and `pointer` are those of the model's document. */
export interface PrintLoss {
  readonly pointer: string;
  readonly span: Span;
  readonly message: string;
}

// What stands behind a printed mapping in the file: without it, a text that takes the next line along would pass.
const NEXT_LINE = '\nnext <- none\n';

/** Whether a mapping line reads back as something else: then the mapping cannot be written in a mapping file. */
export function mappingLoss(mapping: AttributeMapping): readonly PrintLoss[] {
  const onOneLine = mapping.source.kind !== 'expression' || singleLine(mapping.source.expression.text) !== null;
  const line = [printName(mapping.target), '<-', printSource(mapping), ...printOptions(mapping)].join(' ');
  const read = readMappingFile(line + NEXT_LINE).model.rules[0]?.objectMappings[0]?.attributeMappings ?? [];
  const [first] = read;
  if (onOneLine && first !== undefined && read.length === 2 && same(mappingMeaning(first), mappingMeaning(mapping))) return [];
  return [
    {
      pointer: mapping.pointer,
      span: mapping.span,
      message: `The mapping to ${mapping.target} cannot be written in a mapping file, since it would read back as something else. Repair its expression or its values first.`,
    },
  ];
}

/** Whether the name, objects, actions or filters of an object mapping read back as something else. */
export function objectHeadLoss(mapping: ObjectMapping, withoutHeaders: boolean): readonly PrintLoss[] {
  const scopes = mapping.scope.groups.flatMap((group) => [
    printScope(group.name),
    ...group.clauses.map(printClause),
  ]);
  const lines = [...(withoutHeaders ? [] : [printMappingLine(mapping)]), ...printObjectLines(mapping), ...scopes];
  const read = readMappingFile(lines.join('\n') + NEXT_LINE).model.rules[0]?.objectMappings[0];
  if (read !== undefined && same({ ...objectMeaning(read), attributeMappings: [] }, { ...objectMeaning(mapping), attributeMappings: [] })) return [];
  return [
    {
      pointer: mapping.pointer,
      span: mapping.span,
      message: `The names, actions or scoping filters of the object mapping ${mapping.name ?? 'without a name'} cannot be written in a mapping file, since they would read back as something else.`,
    },
  ];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
