import { parseJson } from '../population/parseJson.ts';
import { isJsonList } from '../population/rawRecord.ts';
import { textOf, type DecodedAnswer, type DecodedProperty, type DecodedStep } from './decodeAnswer.ts';

/** One point in which a real answer is not as predicted. Null: that side does not have it. */
export interface AnswerDifference {
  readonly aspect: 'result' | 'action' | 'code' | 'import' | 'scope' | 'match' | 'account' | 'property';
  /** The attribute or the condition, where the aspect has several. */
  readonly name: string | null;
  readonly actual: string | null;
  readonly predicted: string | null;
}

const CONDITIONS: readonly string[] = ['IsActive', 'Assigned', 'IsEffectivelyEntitledForProvisioning', 'IsInProvisioningScopeDisplayName'];

/**
 * Lists the differences. The order of steps, time stamps, ids of changes and the wording of sentences say nothing and are left out
 * (spec/provisioning-service.md, 1.2). An attribute that only one side imports counts if the mapping set reads it.
 * @param reads the source attributes that the mapping set names
 */
export function compareAnswers(actual: DecodedAnswer, predicted: DecodedAnswer, reads: ReadonlySet<string>): readonly AnswerDifference[] {
  const differences: AnswerDifference[] = [];
  const compare = (aspect: AnswerDifference['aspect'], name: string | null, one: string | null, other: string | null): void => {
    if (!sameText(one, other)) differences.push({ aspect, name, actual: one, predicted: other });
  };
  for (const [aspect, one, other] of [['result', actual.result, predicted.result], ['action', actual.action, predicted.action], ['code', actual.errorCode, predicted.errorCode]] as const) {
    if (one?.toLowerCase() !== other?.toLowerCase()) differences.push({ aspect, name: null, actual: one, predicted: other });
  }

  const imported = [actual, predicted].map((answer) => detailsOf(answer, 'import'));
  for (const name of namesOf(imported, (each) => reads.has(each))) compare('import', name, textOf(imported[0]?.[name]), textOf(imported[1]?.[name]));

  const scopes = [actual, predicted].map((answer) => detailsOf(answer, 'scoping'));
  for (const name of CONDITIONS) {
    if (scopes.every((details) => details[name] !== undefined)) compare('scope', name, textOf(scopes[0]?.[name]), textOf(scopes[1]?.[name]));
  }

  const matches = [actual, predicted].map(matchOf);
  compare('match', null, matches[0]?.words ?? null, matches[1]?.words ?? null);
  if (matches.every((match) => match?.found === true)) {
    // A store without ids, or an answer cut short, says nothing about which account it is.
    if (actual.targetId !== null && predicted.targetId !== null) compare('match', 'id', actual.targetId, predicted.targetId);
    // What the app holds is compared where both sides tell it: the real answer shows more than the mappings name.
    const held = [actual, predicted].map((answer) => detailsOf(answer, 'matching'));
    for (const name of Object.keys(held[1] ?? {})) {
      if (name !== 'id' && held[0]?.[name] !== undefined) compare('account', name, textOf(held[0][name]), textOf(held[1]?.[name]));
    }
  }

  // A skipped user's properties repeat what was imported.
  if (!isSkipped(actual) && !isSkipped(predicted)) {
    for (const name of namesOf([byName(actual.properties), byName(predicted.properties)], () => true)) {
      compare('property', name, newValue(actual, name), newValue(predicted, name));
    }
  }
  return differences;
}

function detailsOf({ steps }: DecodedAnswer, type: string): DecodedStep['details'] {
  return steps.find((step) => step.type === type)?.details ?? {};
}

function namesOf(sides: readonly object[], counts: (name: string) => boolean): readonly string[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side)))].filter(counts);
}

function byName(properties: readonly DecodedProperty[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(properties.map((property) => [property.name, property.new]));
}

function newValue({ properties }: DecodedAnswer, name: string): string | null {
  return properties.find((property) => property.name === name)?.new ?? null;
}

function matchOf({ steps }: DecodedAnswer): { readonly words: string; readonly found: boolean } {
  const step = steps.find(({ type }) => type === 'matching');
  if (step === undefined) return { words: 'no search for an account', found: false };
  if (step.name === 'EntrySynchronizationAdd') return { words: 'no account found', found: false };
  return step.status.toLowerCase() === 'success' ? { words: 'one account found', found: true } : { words: 'no single account found', found: false };
}

function isSkipped({ result }: DecodedAnswer): boolean {
  return result?.toLowerCase() === 'skipped';
}

/** Truth values are the same in any letter case, lists in any order. */
function sameText(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (/^(true|false)$/i.test(one)) return one.toLowerCase() === other.toLowerCase();
  const lists = [one, other].map(listOf);
  return lists.every((list) => list !== null) && JSON.stringify(lists[0]) === JSON.stringify(lists[1]);
}

function listOf(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  const parsed = parseJson(text);
  return parsed.ok && isJsonList(parsed.value) ? parsed.value.map((item) => textOf(item) ?? '').sort() : null;
}
