import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../server/src/population/chunkReader.ts';
import { csvReader } from '../../../server/src/population/csv.ts';
import { readInPieces } from './read.ts';

const texts = {
  json: '{"@odata.context":"x","value":[\n{"id":"1","x":"a\\"]}"},\n{"id":"2","x":[1,2]} ,{"id":"3"\n}\n]}',
  jsonLines: '{"objectId":"1"}\r\n{"objectId":"2","x":"y"}\n\n{"objectId":"3"}',
  csv: 'objectId,x\r\n1,"a ""b""\r\nc"\r\n2,\r\n3,"d"',
} as const;

describe('a file may be cut anywhere', () => {
  it.each(['json', 'jsonLines', 'csv'] as const)('%s', (format) => {
    const whole = readInPieces(format, texts[format], 10_000);
    expect(whole.users).toHaveLength(3);
    for (let size = 1; size < 20; size++) expect(readInPieces(format, texts[format], size)).toEqual(whole);
  });
});

describe('any text whatsoever', () => {
  const hostile = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\n', '\r', '\\', ';', 'a', '1', ' ', '\u0000', '\ud800', '\uFEFF', 'objectId'), maxLength: 200 });

  it.each(['json', 'jsonLines', 'csv'] as const)('%s reads it without throwing, and the same in pieces', (format) => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 30 }), (text, size) => {
        const whole = readInPieces(format, text, 1_000);
        const pieces = readInPieces(format, text, size);
        expect(pieces.users).toEqual(whole.users);
        expect(pieces.problems).toEqual(whole.problems);
      }),
    );
  });
});

describe('CSV agrees with papaparse on well-formed files', () => {
  it('for every table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\n', ' ', '1'), maxLength: 6 });
    const row = fc.tuple(fc.string({ unit: fc.constantFrom('k', '"', ','), minLength: 1, maxLength: 4 }), cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const text = Papa.unparse([['objectId', 'x', 'y'], ...rows], { newline });
        const records = readAll(csvReader(), text);
        expect(records.map((record) => (record.kind === 'row' ? record.cells : record))).toEqual(Papa.parse(text, { delimiter: ',' , newline }).data.slice(1));
      }),
    );
  });
});
