import { endsWord, escapeLength, isJsonNumber } from './lexical.ts';
import { ARRAY, ESCAPED, FALSE, KEY, NULL, NUMBER, OBJECT, STRING, TRUE } from './nodeKind.ts';
import { DEEPEST_NESTING, EXPECT_COLON, EXPECT_END, EXPECT_NAME, EXPECT_NOTHING, EXPECT_VALUE, pushLineStart, type ReaderState } from './readerState.ts';
import { enlarged } from './tape.ts';

/** Eight blanks seen as one number: indentation is half of a printed manifest, and this skips it eight bytes at a time. */
const EIGHT_BLANKS = new DataView(new Uint8Array(8).fill(32).buffer).getFloat64(0);

/**
 * Reads on for as long as the text is regular JSON, and leaves the state at the first character that is not.
 * Everything is a local variable and nothing is called for an ordinary token: the goal is the speed of JSON.parse (design 8).
 * @returns whether it stopped before the end of the text.
 */
export function readRegular(state: ReaderState): boolean {
  const { text, bytes, byteLength } = state;
  const view = new DataView(bytes.buffer);
  let { kinds, starts, ends, nexts, parents } = state.tape;
  let { byte, shift, count, container, depth, expect, comma } = state;
  let capacity = kinds.length;
  let inObject = container >= 0 && kinds[container] === OBJECT;

  reading: while (byte < byteLength) {
    const unit = bytes[byte] ?? 0;
    if (unit <= 32) {
      if (unit === 10) {
        byte++;
        pushLineStart(state, byte - shift);
        while (view.getFloat64(byte) === EIGHT_BLANKS) byte += 8;
      } else if (unit === 32 || unit === 9) byte++;
      else if (unit === 13) {
        byte++;
        if (bytes[byte] !== 10) pushLineStart(state, byte - shift);
      } else break;
      continue;
    }
    if (count === capacity) {
      state.tape = enlarged(state.tape);
      ({ kinds, starts, ends, nexts, parents } = state.tape);
      capacity = kinds.length;
    }
    const start = byte - shift;
    let end = byte + 1;
    let kind: number;
    switch (unit) {
      case 34: { // "
        if (expect > EXPECT_NAME) break reading;
        kind = expect === EXPECT_NAME ? KEY : STRING;
        let inside = bytes[end] ?? 0;
        while (inside !== 34) {
          if (inside === 92) {
            const escape = escapeLength(text, end - shift);
            if (escape === 0) inside = 0;
            kind |= ESCAPED;
            end += escape;
          } else {
            end++;
            // A UTF-8 sequence of two bytes is one UTF-16 unit, of three one, of four two.
            if (inside >= 0xc0) shift += inside >= 0xe0 ? 2 : 1;
          }
          if (inside < 32) {
            // A control character, an unknown escape, or the end of the text.
            shift = byte - start;
            break reading;
          }
          inside = bytes[end] ?? 0;
        }
        end++;
        break;
      }
      case 58: // :
        if (expect !== EXPECT_COLON) break reading;
        expect = EXPECT_VALUE;
        byte = end;
        continue;
      case 44: // ,
        if (expect !== EXPECT_END) break reading;
        expect = inObject ? EXPECT_NAME : EXPECT_VALUE;
        comma = start;
        byte = end;
        continue;
      case 123: // {
      case 91: // [
        if (expect !== EXPECT_VALUE || depth === DEEPEST_NESTING) break reading;
        inObject = unit === 123;
        kinds[count] = inObject ? OBJECT : ARRAY;
        starts[count] = start;
        parents[count] = container;
        container = count++;
        depth++;
        expect = inObject ? EXPECT_NAME : EXPECT_VALUE;
        comma = -1;
        byte = end;
        continue;
      case 125: // }
      case 93: // ]
        if (container < 0 || inObject !== (unit === 125) || comma >= 0) break reading;
        if (expect !== EXPECT_END && container !== count - 1) break reading;
        ends[container] = start + 1;
        nexts[container] = count;
        container = parents[container] ?? -1;
        depth--;
        inObject = container >= 0 && kinds[container] === OBJECT;
        expect = container < 0 ? EXPECT_NOTHING : EXPECT_END;
        byte = end;
        continue;
      default: {
        if (expect !== EXPECT_VALUE) break reading;
        if (unit === 116 && text.startsWith('true', start)) {
          kind = TRUE;
          end = byte + 4;
        } else if (unit === 102 && text.startsWith('false', start)) {
          kind = FALSE;
          end = byte + 5;
        } else if (unit === 110 && text.startsWith('null', start)) {
          kind = NULL;
          end = byte + 4;
        } else {
          kind = NUMBER;
          let digit = unit;
          while ((digit >= 48 && digit <= 57) || digit === 46 || digit === 43 || digit === 45 || (digit | 32) === 101) digit = bytes[end++] ?? 0;
          end--;
          const oneDigit = end === byte + 1 && unit >= 48 && unit <= 57;
          if (!oneDigit && !isJsonNumber(text, start, end - shift)) break reading;
        }
        // Something stuck to the literal, as in `nullx` or `12px`.
        const behind = bytes[end] ?? 0;
        if (behind > 32 && behind !== 44 && behind !== 93 && behind !== 125 && !endsWord(behind)) break reading;
      }
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = end - shift;
    nexts[count] = count + 1;
    parents[count] = container;
    count++;
    comma = -1;
    expect = expect === EXPECT_NAME ? EXPECT_COLON : container < 0 ? EXPECT_NOTHING : EXPECT_END;
    byte = end;
  }
  state.byte = byte;
  state.shift = shift;
  state.count = count;
  state.container = container;
  state.depth = depth;
  state.expect = expect;
  state.comma = comma;
  return byte < byteLength;
}
