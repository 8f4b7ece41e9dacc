import type { TextEdit } from '../base/textEdit.ts';
import type { NewFilterGroup } from '../model/mappingEdit.ts';
import { indentationOf } from './columns.ts';
import { insertedBelow } from './insertedBelow.ts';
import { lineEndOf } from './lines.ts';
import type { MappingFileDocument, MappingSection } from './mappingFileDocument.ts';
import { printClause, printScope } from './printStatement.ts';
import { removeStatement } from './removeStatement.ts';
import type { ClauseStatement, ScopeStatement, Statement } from './statement.ts';

/**
 * Makes the scope blocks of an object mapping the groups that are wanted. Blocks are alternatives, so their order does not
 * matter: those that say a wanted group stay as they are, the others go, and new ones stand behind the last one.
 */
export function editScope(document: MappingFileDocument, section: MappingSection, wanted: readonly NewFilterGroup[]): readonly TextEdit[] {
  const missing = wanted.map((group) => ({ group, meaning: meaningOf(group) }));
  const removed: Statement[] = [];
  for (const block of blocksOf(section.scope)) {
    const at = block.group === null ? -1 : missing.findIndex(({ meaning }) => meaning === meaningOf(block.group));
    if (at < 0) for (const statement of block.statements) removed.push(statement);
    else missing.splice(at, 1);
  }
  const edits = removed.flatMap((statement) => removeStatement(document, statement));
  return missing.length === 0 ? edits : [...edits, inserted(document, section, missing.map(({ group }) => group), removed)];
}

interface ScopeBlock {
  /** Null for clauses that stand outside of a scope block. */
  readonly group: NewFilterGroup | null;
  readonly statements: readonly Statement[];
}

function blocksOf(statements: readonly (ScopeStatement | ClauseStatement)[]): readonly ScopeBlock[] {
  const starts = statements.flatMap((statement, index) => (index === 0 || statement.kind === 'scope' ? [index] : []));
  return starts.map((start, block) => {
    const [head, ...rest] = statements.slice(start, starts[block + 1]);
    const own = head === undefined ? [] : [head, ...rest];
    if (head?.kind !== 'scope') return { group: null, statements: own };
    const clauses = rest.flatMap((statement) => (statement.kind === 'clause' && statement.operator !== '' ? [clauseOf(statement)] : []));
    return { group: { name: head.name?.value ?? null, clauses }, statements: own };
  });
}

function clauseOf({ attribute, operator, values }: ClauseStatement): NewFilterGroup['clauses'][number] {
  return { attribute: attribute.value, operator, values: values.length === 0 ? null : values.map(({ value }) => value) };
}

function meaningOf(group: NewFilterGroup | null): string {
  return JSON.stringify(group === null ? null : [group.name, group.clauses.map(({ attribute, operator, values }) => [attribute, operator, values])]);
}

function inserted(document: MappingFileDocument, section: MappingSection, groups: readonly NewFilterGroup[], removed: readonly Statement[]): TextEdit {
  const { text } = document;
  const anchor = section.scope.at(-1) ?? section.actions ?? section.objects ?? section.head;
  const [first] = section.assigns;
  const indentation = anchor === null ? (first === undefined ? '' : indentationOf(text, first)) : anchor.kind === 'mapping' ? '  ' : anchor.kind === 'clause' ? indentationOf(text, anchor).slice(2) : indentationOf(text, anchor);
  const blocks = groups.map(({ name, clauses }) => [indentation + printScope(name), ...clauses.map((clause) => `${indentation}  ${printClause(clause)}`)]);
  if (anchor !== null) {
    // Where a block stood there is a blank line above the place already.
    const apart = removed.includes(anchor) ? blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])) : blocks.flatMap((block) => ['', ...block]);
    return insertedBelow(text, anchor, apart, removed.includes(anchor));
  }
  const at = first?.lines.start ?? (text.startsWith('\ufeff') ? 1 : 0);
  const lineEnd = lineEndOf(text);
  return { span: { start: at, end: at }, newText: blocks.map((block) => [...block, ''].map((line) => line + lineEnd).join('')).join('') };
}
