import type { SourceAttribute } from '../../analysis/sourceAttributes.ts';
import type { Span } from '../../base/span.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { attributeShape } from './entryShape.ts';
import type { MakeEntry } from './expressionCompletion.ts';
import type { ExpressionSlot } from './expressionSlot.ts';
import { snippetText } from './snippetText.ts';
import { typeFit, type TypeWord } from './typeFit.ts';

/** Where attributes are offered, and how a name is written there. */
export interface AttributeSlot {
  readonly span: Span;
  readonly write: (name: string) => string;
  readonly make: MakeEntry;
  readonly wanted: TypeWord;
  readonly slot: ExpressionSlot;
}

/** An entry for each source attribute; those that fit the argument come first. */
export function attributeEntries(attributes: readonly SourceAttribute[], { span, write, make, wanted, slot }: AttributeSlot): readonly CompletionEntry[] {
  return attributes.flatMap(({ name, type, multivalued, description }) =>
    make(
      {
        label: name,
        kind: 'attribute',
        detail: `${type}${multivalued ? ', multi-valued' : ''}`,
        documentation: description ?? '',
        snippet: snippetText(write(name)),
        filterText: name,
        sortText: `1${typeFit(wanted, type, multivalued)}0${name.toLowerCase()}`,
      },
      span,
      attributeShape(name, slot),
    ),
  );
}
