import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { quoted } from './quoted.ts';

/** Why a text is not a whole number: not written like one, or too large. */
export interface NumberError {
  readonly code: 'notANumber' | 'numberTooLarge';
  readonly message: string;
}

type Bits = 32 | 64;

/** Reads a whole number like .NET's Int32.Parse: -2,147,483,648 to 2,147,483,647. */
export function parseInt32(text: string): Result<number, NumberError> {
  const parsed = parseDecimal(text, 32);
  return parsed.ok ? success(Number(parsed.value)) : parsed;
}

/** Reads a whole number like .NET's Int64.Parse, which takes a FILETIME. */
export function parseInt64(text: string): Result<bigint, NumberError> {
  return parseDecimal(text, 64);
}

/** Reads hexadecimal digits (no sign, no prefix) like Int32.Parse with NumberStyles.HexNumber: from 80000000 on the value is negative. */
export function parseHexInt32(text: string): Result<number, NumberError> {
  const parsed = parseHexadecimal(text, 32);
  return parsed.ok ? success(Number(parsed.value)) : parsed;
}

/** As `parseHexInt32`, with 16 digits. */
export function parseHexInt64(text: string): Result<bigint, NumberError> {
  return parseHexadecimal(text, 64);
}

// .NET's number parser takes only these as white space, and forgives NUL characters at the end.
const WHITE = '[\\t-\\r ]*';
const DECIMAL = new RegExp(`^${WHITE}([+-]?[0-9]+)${WHITE}\\0*$`);
const HEXADECIMAL = new RegExp(`^${WHITE}([0-9A-Fa-f]+)${WHITE}\\0*$`);

function parseDecimal(text: string, bits: Bits): Result<bigint, NumberError> {
  const digits = DECIMAL.exec(text)?.[1];
  if (digits === undefined) return failure(notANumber(text, 'whole number'));
  const value = digits.startsWith('-') ? -BigInt(digits.slice(1)) : BigInt(digits.replace('+', ''));
  return value === BigInt.asIntN(bits, value) ? success(value) : failure(tooLarge(text, bits));
}

function parseHexadecimal(text: string, bits: Bits): Result<bigint, NumberError> {
  const digits = HEXADECIMAL.exec(text)?.[1];
  if (digits === undefined) return failure(notANumber(text, 'hexadecimal number'));
  const value = BigInt(`0x${digits}`);
  return value === BigInt.asUintN(bits, value) ? success(BigInt.asIntN(bits, value)) : failure(tooLarge(text, bits));
}

function notANumber(text: string, kind: string): NumberError {
  return { code: 'notANumber', message: `${quoted(text)} is not a ${kind}.` };
}

function tooLarge(text: string, bits: Bits): NumberError {
  return { code: 'numberTooLarge', message: `${quoted(text)} does not fit into ${bits} bits.` };
}
