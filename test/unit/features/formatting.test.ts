import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/base/textEdit.ts';
import { formattingEdits, rangeFormattingEdits, typedFormattingEdits } from '../../../server/src/features/formatting.ts';
import { formatMappingFile } from '../../../server/src/mappingFile/format.ts';
import { open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { marked, withCursor } from '../../support/marked.ts';

function afterTyping(source: string, typed: string): string {
  const { text, offset } = withCursor(source);
  return applyEdits(text, typedFormattingEdits(open(text), offset, typed));
}

function afterSelecting(source: string): string {
  const { text, spans } = marked(source);
  return applyEdits(text, rangeFormattingEdits(open(text), spans[0] ?? { start: 0, end: 0 }));
}

describe('a selection is formatted', () => {
  it.each([
    ['in the columns of its block, without the lines around it', 'a<-[b]\n«longer   <- [c]»\nd<-[e]\n', 'a<-[b]\nlonger  <- [c]\nd<-[e]\n'],
    ['where only the cursor is', 'a<-[b]\nlonger«»<-[c]\n', 'a<-[b]\nlonger  <- [c]\n'],
    ['up to the line that a selection of whole lines ends before', '«a<-[b]\n»cc<-[d]\n', 'a   <- [b]\ncc<-[d]\n'],
    ['over several lines', 'x<-[y]\n«a <- Join(" ",[b],\n[c])\n»', 'x<-[y]\na  <- Join(\n        " ",\n        [b],\n        [c])\n'],
    ['but not a statement with a mistake', '«a <-  Join(" ",\n»', 'a <-  Join(" ",\n'],
    ['with the line ends of the file', 'a<-[b]\r\n«c<-[d]»\r\n', 'a<-[b]\r\nc  <- [d]\r\n'],
  ])('%s', (_what, source, wanted) => {
    expect(afterSelecting(source)).toBe(wanted);
  });

  it('as a whole it is what formatting the file gives', () => {
    const text = 'profile   qlik-cloud\n\n\na<-[b] match   1\nlonger <- ToUpper( [c] ) # c\n';
    expect(applyEdits(text, rangeFormattingEdits(open(text), { start: 0, end: text.length }))).toBe(formatMappingFile(text));
    expect(applyEdits(text, formattingEdits(open(text)))).toBe(formatMappingFile(text));
  });
});

describe('typing formats what is finished', () => {
  it.each([
    ['a new line the mappings above it', '\n', 'x<-[y]\n\na<-[b]\nlonger<-[c]\n¦', 'x<-[y]\n\na       <- [b]\nlonger  <- [c]\n'],
    ['a new line leaves itself and what follows', '\n', 'a<-[b]\n  ¦\nc<-[d]\n', 'a  <- [b]\n  \nc<-[d]\n'],
    ['a new line inside a call nothing', '\n', 'a<-[b]\nlonger <- Join(\n¦', 'a<-[b]\nlonger <- Join(\n'],
    ['a parenthesis its own statement', ')', 'a<-[b]\nlonger<-ToUpper([c])¦\n', 'a<-[b]\nlonger  <- ToUpper([c])\n'],
    ['a parenthesis a scratch line', ')', '=ToUpper( [c] )¦\n', '= ToUpper([c])\n'],
    ['a parenthesis in the middle nothing', ')', 'a<-Join("-", ToUpper([c])¦, [d])\n', 'a<-Join("-", ToUpper([c]), [d])\n'],
    ['a parenthesis while another one is open nothing', ')', 'a<-Join("-", ToUpper([c])¦\n', 'a<-Join("-", ToUpper([c])\n'],
  ])('%s', (_what, typed, source, wanted) => {
    expect(afterTyping(source, typed)).toBe(wanted);
  });
});

it('JSON keeps the formatter of the editor', () => {
  const analysis = open(expressionInManifest('ToUpper( [mail] )'), { name: 'a.json' });
  const all = { start: 0, end: analysis.text.length };
  expect([formattingEdits(analysis), rangeFormattingEdits(analysis, all), typedFormattingEdits(analysis, 9, '\n')]).toEqual([[], [], [] as TextEdit[]]);
});
