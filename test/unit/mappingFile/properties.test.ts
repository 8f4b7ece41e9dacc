import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import type { Span } from '../../../server/src/base/span.ts';
import { formatMappingFile } from '../../../server/src/mappingFile/format.ts';
import type { MappingFileDocument } from '../../../server/src/mappingFile/mappingFileDocument.ts';
import { meaningOf } from '../../../server/src/mappingFile/meaning.ts';
import { printMappingFile } from '../../../server/src/mappingFile/print.ts';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import { statementAt } from '../../../server/src/mappingFile/statementAt.ts';
import { anyText, wellFormedFile } from './arbitraries.ts';

/** Every span of a document, wherever it hides. */
function spansOf(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') return [{ start: value.start, end: value.end }];
  return Object.values(value).flatMap(spansOf);
}

describe('any text', () => {
  it('is covered by the lines of its statements, without gap or overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { statements } = readMappingFile(text);
        expect(statements.map(({ lines }) => text.slice(lines.start, lines.end)).join('')).toBe(text);
        let behind = 0;
        for (const { lines, span, comment } of statements) {
          expect(lines.start).toBe(behind);
          behind = lines.end;
          const contentEnd = comment === null ? span.end : Math.max(span.end, comment.span.end);
          expect(span.start >= lines.start && span.start <= span.end && contentEnd <= lines.end).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives spans inside the text, and expressions that are slices of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = readMappingFile(text);
        const { text: _, ...rest } = document;
        for (const { start, end } of spansOf(rest)) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        for (const expression of expressionsOf(document)) expect(text.slice(expression.span.start, expression.span.end)).toBe(expression.text);
      }),
      { numRuns: 1000 },
    );
  });

  it('can be asked for the statement at any place', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, number) => {
        const document = readMappingFile(text);
        const offset = text.length === 0 ? 0 : number % text.length;
        const statement = statementAt(document, offset);
        expect(statement === null ? text : offset >= statement.lines.start && offset < statement.lines.end).toBe(statement === null ? '' : true);
      }),
    );
  });

  it('every repair can be applied, and the text can still be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { edits } of readMappingFile(text).problems) readMappingFile(applyEdits(text, edits ?? []));
      }),
      { numRuns: 500 },
    );
  });

  it('is formatted once and for all, and means the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formatted = formatMappingFile(text);
        expect(formatMappingFile(formatted)).toBe(formatted);
        expect(meaningOf(readMappingFile(formatted).model)).toEqual(meaningOf(readMappingFile(text).model));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('well-formed files', () => {
  it('have no problem', () => {
    fc.assert(
      fc.property(wellFormedFile, (text) => {
        const codes = readMappingFile(text).problems.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'file/suppression-place' && code !== 'file/duplicate-line')).toEqual([]);
      }),
    );
  });

  it('are formatted once and for all, keep their meaning, their comments and their line ends', () => {
    fc.assert(
      fc.property(wellFormedFile, (text) => {
        const formatted = formatMappingFile(text);
        const before = readMappingFile(text);
        const after = readMappingFile(formatted);
        expect(formatMappingFile(formatted)).toBe(formatted);
        expect(meaningOf(after.model)).toEqual(meaningOf(before.model));
        expect(commentTexts(after)).toEqual(commentTexts(before));
        const [lineEnd = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
        expect(formatted.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('are printed as a file that reads back as the same model', () => {
    fc.assert(
      fc.property(wellFormedFile, (text) => {
        const { model } = readMappingFile(text);
        const printed = printMappingFile(model);
        expect(printed.losses).toEqual([]);
        expect(meaningOf(readMappingFile(printed.text).model)).toEqual(meaningOf(model));
        expect(formatMappingFile(printed.text)).toBe(printed.text);
      }),
      { numRuns: 1000 },
    );
  });
});

function expressionsOf({ model }: MappingFileDocument) {
  const mappings = model.rules.flatMap((rule) => rule.objectMappings.flatMap((mapping) => mapping.attributeMappings));
  return [...model.scratch, ...mappings.flatMap(({ source }) => (source.kind === 'expression' ? [source.expression] : []))];
}

function commentTexts({ text, comments }: MappingFileDocument): readonly string[] {
  return comments.map(({ span }) => text.slice(span.start, span.end).trimEnd());
}
