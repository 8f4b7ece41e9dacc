import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../server/src/actual/compareAnswers.ts';
import { decodeAnswer } from '../../../server/src/actual/decodeAnswer.ts';
import { readAnswers } from '../../../server/src/actual/readAnswers.ts';
import { isJsonObject, type JsonValue } from '../../../server/src/population/rawRecord.ts';
import { graphAnswer } from '../../../server/src/provisioning/graphAnswer.ts';
import { makeJob, QLIK } from '../provisioning/makeJob.ts';
import { adele, makeUser, run } from '../provisioning/makeUser.ts';

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
const field = fc.constantFrom('name', 'type', 'status', 'details', 'id', 'displayName', 'oldValue', 'newValue', 'result', 'errorCode', 'action', 'SkipReason', 'objectId');
const part = fc.oneof(json, fc.dictionary(field, json), fc.array(fc.dictionary(field, json), { maxLength: 3 }));
const entry = fc.record(
  { action: part, modifiedProperties: part, provisioningSteps: fc.oneof(part, fc.array(fc.dictionary(field, part), { maxLength: 4 })), sourceIdentity: part, targetIdentity: part, statusInfo: part, reportableIdentifier: part },
  { requiredKeys: ['provisioningSteps'] },
);
const packed = (value: fc.Arbitrary<unknown>) => fc.oneof(value, value.map((each) => JSON.stringify(each)), fc.string());
const answer = fc.oneof(json, entry, fc.record({ key: packed(part), value: packed(fc.oneof(entry, json)) }, { requiredKeys: [] }));

describe('any JSON', () => {
  it('is understood or refused in one sentence, and what is understood agrees with itself', () => {
    fc.assert(
      fc.property(answer, (made) => {
        const value = JSON.parse(JSON.stringify(made)) as JsonValue;
        if (!isJsonObject(value)) return;
        const decoded = decodeAnswer(value);
        if (decoded.ok) expect(compareAnswers(decoded.value, decoded.value, new Set(['objectId']))).toEqual([]);
        else expect(decoded.error).toMatch(/^Its? .*\S$/s);
      }),
      { numRuns: 500 },
    );
  });

  it('cut off anywhere never throws, and says what is wrong', () => {
    const job = makeJob({ rows: QLIK });
    const user = makeUser(adele);
    const text = JSON.stringify([graphAnswer(job, user, run(job, user)), graphAnswer(job, user, run(job, user, []))]);
    for (let end = 1; end < text.length; end += 7) {
      const { answers, problems } = readAnswers('json', text.slice(0, end));
      expect(answers.length).toBeLessThanOrEqual(2);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
