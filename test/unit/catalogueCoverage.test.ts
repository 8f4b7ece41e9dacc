import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';

const file = path.resolve(import.meta.dirname, '../../../shared/spec/lint-catalogue.md');
const present = existsSync(file);
if (!present) console.log('The catalogue of mistakes is absent (../shared/spec/lint-catalogue.md), so nobody sees whether every row of it has its rule.');

interface Row {
  readonly code: string;
  readonly fix: string;
}

/** The rows of the tables of sections A to F: id, mistake, what production shows, detection, needs, severity, fix, source. */
const rows: readonly Row[] = (present ? readFileSync(file, 'utf8') : '').split('\n').flatMap((line) => {
  const cells = line.replaceAll('\\|', '¦').split('|').map((cell) => cell.trim());
  const [, code = '', , , , , , fix = ''] = cells;
  return /^[a-z]+\/[a-z0-9-]+$/.test(code) ? [{ code, fix }] : [];
});

/** Rows without a rule, and why. */
const WITHOUT_RULE: Readonly<Record<string, string>> = {
  'map/flownull-one-gate': 'Graph publishes the switch of the attribute only; where a schema holds that of the mapping is not known.',
};

/** Rows whose catalogue names a repair that the rule does not offer, and why. */
const WITHOUT_FIX: Readonly<Record<string, string>> = {
  'fn/normalizediacritics-german': 'Which letters are to become two, and in which attributes, is for the author to say.',
  'fn/normalizediacritics-unlisted': 'What a letter that the service leaves is to become is for the author to say.',
  'fn/replace-attribute-mode': 'Two pages say opposite things of what flows, so nobody can write the same in another way.',
  'rx/no-match-passes-through': 'What users without a match are to get is for the author to say.',
  'map/parentdn-default-missing': 'The organisational unit to fall back on is for the author to name.',
};

const rules = new Map(ruleCatalogue.map((rule) => [rule.code, rule]));

describe.runIf(present)('the catalogue of mistakes', () => {
  it('is read', () => {
    expect(rows.length).toBeGreaterThan(170);
  });

  it.each(rows.map(({ code }) => [code]))('%s is a rule, or has a reason why it is none', (code) => {
    expect(rules.has(code)).toBe(WITHOUT_RULE[code] === undefined);
  });

  it.each(rows.filter(({ code, fix }) => rules.has(code) && fix !== '—').map(({ code }) => [code]))('%s has the repair that the catalogue asks for, or a reason', (code) => {
    expect(rules.get(code)?.fixable).toBe(WITHOUT_FIX[code] === undefined);
  });

  it('has every row that the lists speak of', () => {
    const known = new Set(rows.map(({ code }) => code));
    expect([...Object.keys(WITHOUT_RULE), ...Object.keys(WITHOUT_FIX)].filter((code) => !known.has(code))).toEqual([]);
  });
});
