import { failure, success, type Result } from '../base/result.ts';
import type { Value } from '../values/value.ts';
import { booleanOf, valueOfCell, valueOfJson } from './attributeValue.ts';
import { fieldOf, type ControlName, type Field } from './fieldName.ts';
import { FLATTENED_PROPERTIES } from './graphNames.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, type RawRecord } from './rawRecord.ts';
import type { SampleUser } from './sampleUser.ts';

/** Turns records into users. One turner serves one file, since it judges each field name once. */
export interface UserTurner {
  /** The user, or one sentence that says why the record is none. */
  readonly turn: (record: Exclude<RawRecord, { readonly kind: 'problem' }>) => Result<SampleUser, string>;
  /** Notices since the last call; each comes once in a file. */
  readonly notices: () => readonly string[];
  /** Whether the columns of the last row name a key attribute. */
  readonly columnsHaveKey: () => boolean;
}

type MutableUser = { -readonly [Property in keyof SampleUser]: SampleUser[Property] } & { readonly attributes: Map<string, Value> };

/**
 * @param keyAttributes the attributes that identify a user, the best first
 * @param knownNames the engine's attribute names, for repairing letter case
 */
export function userTurner(keyAttributes: readonly string[], knownNames: readonly string[]): UserTurner {
  const known = new Map(knownNames.map((name) => [name.toLowerCase(), name]));
  const told = new Set<string>();
  let news: string[] = [];
  let columns: readonly string[] = [];
  let columnFields: readonly Field[] = [];

  const judge = (name: string, hasField: (other: string) => boolean): Field => {
    const field = fieldOf(name, known, hasField);
    const notice = field.kind === 'control' ? null : field.notice;
    if (notice !== null && !told.has(notice)) {
      told.add(notice);
      news.push(notice);
    }
    return field;
  };

  return {
    turn: (record) => {
      const user = emptyUser(record.line);
      let refusal: string | null;
      if (record.kind === 'row') {
        if (columns !== record.columns) {
          columns = record.columns;
          columnFields = columns.map((name) => judge(name, (other) => columns.includes(other)));
        }
        refusal = fillFromCells(user, columnFields, record.cells);
      } else {
        refusal = fillFromObject(user, record.object, judge);
      }
      if (refusal !== null) return failure(`The user in line ${record.line} was left out: ${refusal}.`);
      return named(user, keyAttributes);
    },
    notices: () => {
      if (news.length === 0) return news;
      const fresh = news;
      news = [];
      return fresh;
    },
    columnsHaveKey: () => columnFields.some((field) => field.kind === 'attribute' && keyAttributes.includes(field.name)),
  };
}

function emptyUser(line: number): MutableUser {
  return { line, key: '', display: '', attributes: new Map(), assigned: null, softDeleted: false, hardDeleted: false, linkedTo: null };
}

function fillFromCells(user: MutableUser, fields: readonly Field[], cells: readonly string[]): string | null {
  for (let at = 0; at < fields.length; at++) {
    const cell = cells[at];
    const field = fields[at];
    if (cell === undefined || cell === '' || field === undefined || field.kind === 'ignored') continue;
    if (field.kind === 'control') {
      const refusal = setControl(user, field.name, cell);
      if (refusal !== null) return refusal;
      continue;
    }
    const value = valueOfCell(field.name, cell);
    if (!value.ok) return value.error;
    user.attributes.set(field.name, value.value);
  }
  return null;
}

function fillFromObject(user: MutableUser, object: JsonObject, judge: (name: string, has: (other: string) => boolean) => Field): string | null {
  const hasField = (other: string): boolean => Object.hasOwn(object, other);
  for (const [name, json] of Object.entries(object)) {
    if (name === '@removed') noteRemoval(user, json);
    if (name === '@odata.type' && json === '#microsoft.graph.group') user.isGroup = true;
    const field = judge(name, hasField);
    if (field.kind === 'ignored') continue;
    if (field.kind === 'control') {
      const refusal = setControl(user, field.name, json);
      if (refusal !== null) return refusal;
    } else if (isJsonObject(json) && field.name !== 'manager') {
      setParts(user, field.name, json, hasField);
    } else {
      setValue(user, field.name, firstIfSingle(name, json));
    }
  }
  return null;
}

/** The attributes inside a property: Graph's extension attributes under their own names, others as `property.part`. */
function setParts(user: MutableUser, name: string, json: JsonObject, hasField: (other: string) => boolean): void {
  for (const [part, value] of Object.entries(json)) {
    const full = FLATTENED_PROPERTIES.has(name) ? part : `${name}.${part}`;
    if (!part.startsWith('@') && !hasField(full) && !isJsonObject(value)) setValue(user, full, value);
  }
}

function setValue(user: MutableUser, name: string, json: JsonValue): void {
  const value = valueOfJson(name, json);
  if (value !== null) user.attributes.set(name, value);
}

/** `businessPhones` is a list of one number in Graph, `telephoneNumber` a single value in the engine. */
function firstIfSingle(written: string, json: JsonValue): JsonValue {
  return written.toLowerCase() === 'businessphones' && isJsonList(json) ? (json[0] ?? null) : json;
}

/** Graph's delta answers mark users that are gone: `changed` can be restored, `deleted` cannot. */
function noteRemoval(user: MutableUser, json: JsonValue): void {
  const reason = isJsonObject(json) ? json['reason'] : undefined;
  if (reason === 'changed') user.softDeleted = true;
  if (reason === 'deleted') user.hardDeleted = true;
}

function setControl(user: MutableUser, name: ControlName, json: JsonValue): string | null {
  if (name === '$linkedTo') {
    if (json === null || json === '') return null;
    if (typeof json !== 'string' && typeof json !== 'number') return '$linkedTo is not a text';
    user.linkedTo = String(json);
    return null;
  }
  if (name === '$type') {
    if (json !== 'User' && json !== 'Group') return '$type is neither User nor Group';
    if (json === 'Group') user.isGroup = true;
    return null;
  }
  const value = booleanOf(json);
  if (value === undefined) return `${name} is neither true nor false`;
  if (name === '$assigned') user.assigned = value;
  else if (name === '$softDeleted') user.softDeleted = value ?? false;
  else user.hardDeleted = value ?? false;
  return null;
}

function named(user: MutableUser, keyAttributes: readonly string[]): Result<SampleUser, string> {
  let key = '';
  for (let at = 0; key === '' && at < keyAttributes.length; at++) key = textOf(user.attributes.get(keyAttributes[at] ?? ''));
  if (key === '') return failure(`The user in line ${user.line} was left out: it has no value for ${keyAttributes.join(' or ')}.`);
  user.key = key;
  user.display = textOf(user.attributes.get('displayName')) || textOf(user.attributes.get('userPrincipalName')) || key;
  return success(user);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
