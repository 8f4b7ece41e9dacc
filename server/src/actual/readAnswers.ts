import { recordReader, type RecordFormat } from '../population/format.ts';
import { readAll } from '../population/chunkReader.ts';
import { decodeAnswer, type DecodedAnswer } from './decodeAnswer.ts';

/** An answer and the line of its file where it begins, from 1. */
export interface ReadAnswer {
  readonly line: number;
  readonly answer: DecodedAnswer;
}

/** The answers of a file, and one sentence for each part of it that is none. */
export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  readonly problems: readonly string[];
}

/** Reads answers of provisionOnDemand: one, a list, a list under `value`, or JSON Lines. */
export function readAnswers(format: RecordFormat, text: string): ReadAnswers {
  if (format === 'csv') return { answers: [], problems: ['It is not JSON; answers of provisionOnDemand are.'] };
  const answers: ReadAnswer[] = [];
  const problems: string[] = [];
  for (const record of readAll(recordReader(format, ['value']), text)) {
    if (record.kind === 'problem') problems.push(record.message);
    if (record.kind !== 'object') continue;
    const decoded = decodeAnswer(record.object);
    if (decoded.ok) answers.push({ line: record.line, answer: decoded.value });
    else problems.push(`The entry in line ${record.line} is no answer of provisionOnDemand. ${decoded.error}`);
  }
  return { answers, problems };
}
