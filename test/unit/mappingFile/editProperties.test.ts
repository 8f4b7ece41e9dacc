import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Span } from '../../../server/src/base/span.ts';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { editMappingFile } from '../../../server/src/mappingFile/edit.ts';
import type { MappingFileDocument } from '../../../server/src/mappingFile/mappingFileDocument.ts';
import { meaningOf, type Meaning } from '../../../server/src/mappingFile/meaning.ts';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import type { MappingEdit, NewFilterGroup } from '../../../server/src/model/mappingEdit.ts';
import type { AttributeMapping, FlowTypeFlag, MappingModel, ObjectMapping } from '../../../server/src/model/mappingModel.ts';
import { anyText, expressionText, wellFormedFile } from './arbitraries.ts';

/** A change, chosen before the file is known: the numbers pick a mapping of whatever file it meets. */
interface Choice {
  readonly object: number;
  readonly attribute: number;
  readonly change: Change;
}

type Change =
  | { readonly kind: 'deleteMapping' | 'clearSource' }
  | { readonly kind: 'setScope'; readonly groups: readonly NewFilterGroup[] }
  | { readonly kind: 'setFlowBehavior'; readonly flowBehavior: string }
  | { readonly kind: 'insertMapping'; readonly target: string; readonly expression: string | null; readonly matchingPriority: number; readonly defaultValue: string | null }
  | { readonly kind: 'setExpression'; readonly expression: string }
  | { readonly kind: 'setMatchingPriority'; readonly priority: number }
  | { readonly kind: 'setDefaultValue'; readonly value: string | null }
  | { readonly kind: 'setFlowType'; readonly flowType: string }
  | { readonly kind: 'setTarget'; readonly target: string }
  | { readonly kind: 'setTargetObject'; readonly name: string }
  | { readonly kind: 'setFlowTypes'; readonly flowTypes: readonly FlowTypeFlag[] }
  | { readonly kind: 'setEnabled'; readonly enabled: boolean };

const name = fc.oneof(fc.constantFrom('title', 'emails[type eq "home"].value', 'a b', 'match', '# x', '=', 'a<-b'), fc.string({ unit: 'binary', maxLength: 6 }));
const expression = fc.oneof(fc.constantFrom('[mail]', '"a"', '[a] = "b"'), expressionText(false), expressionText(true));
const value = fc.option(fc.string({ unit: 'binary', maxLength: 6 }), { nil: null });
const priority = fc.nat({ max: 3 });

const group: fc.Arbitrary<NewFilterGroup> = fc.record({
  name: value,
  clauses: fc.array(
    fc.record({
      attribute: name.filter((text) => text !== ''),
      operator: fc.constantFrom('EQUALS', 'IS NOT NULL', '!&'),
      values: fc.option(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { minLength: 1, maxLength: 2 }), { nil: null }),
    }),
    { maxLength: 2 },
  ),
});

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>({ kind: 'deleteMapping' }, { kind: 'clearSource' }),
  fc.record({ kind: fc.constant('setScope' as const), groups: fc.array(group, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('setFlowBehavior' as const), flowBehavior: fc.constantFrom('FlowAlways', 'FlowWhenChanged') }),
  fc.record({ kind: fc.constant('insertMapping' as const), target: name, expression: fc.option(expression, { nil: null }), matchingPriority: priority, defaultValue: value }),
  fc.record({ kind: fc.constant('setExpression' as const), expression }),
  fc.record({ kind: fc.constant('setMatchingPriority' as const), priority }),
  fc.record({ kind: fc.constant('setDefaultValue' as const), value }),
  fc.record({ kind: fc.constant('setFlowType' as const), flowType: fc.constantFrom('Always', 'ObjectAddOnly', 'ValueAddOnly') }),
  fc.record({ kind: fc.constant('setTarget' as const), target: name }),
  fc.record({ kind: fc.constant('setTargetObject' as const), name }),
  fc.record({ kind: fc.constant('setFlowTypes' as const), flowTypes: fc.subarray<FlowTypeFlag>(['Add', 'Update', 'Delete']) }),
  fc.record({ kind: fc.constant('setEnabled' as const), enabled: fc.boolean() }),
);
const choice: fc.Arbitrary<Choice> = fc.record({ object: fc.nat(), attribute: fc.nat(), change });

interface Place {
  readonly objectMapping: ObjectMapping;
  readonly objectIndex: number;
  readonly mapping: AttributeMapping | undefined;
  readonly attributeIndex: number;
}

function placeOf(model: MappingModel, { object, attribute }: Choice): Place | null {
  const all = model.rules.flatMap((rule) => rule.objectMappings);
  const objectIndex = all.length === 0 ? 0 : object % all.length;
  const objectMapping = all[objectIndex];
  if (objectMapping === undefined) return null;
  const count = objectMapping.attributeMappings.length;
  const attributeIndex = count === 0 ? 0 : attribute % count;
  return { objectMapping, objectIndex, mapping: objectMapping.attributeMappings[attributeIndex], attributeIndex };
}

function editFor({ objectMapping, mapping }: Place, made: Change): MappingEdit | null {
  switch (made.kind) {
    case 'setScope':
    case 'setTargetObject':
    case 'setFlowTypes':
    case 'setEnabled':
      return { ...made, objectMapping };
    case 'insertMapping': {
      const { kind, ...added } = made;
      return { kind, into: objectMapping, mapping: added };
    }
    default:
      return mapping === undefined ? null : ({ ...made, mapping });
  }
}

type ObjectMeaning = Meaning['rules'][number]['objectMappings'][number];
type MappingMeaning = ObjectMeaning['attributeMappings'][number];

/** What the file has to mean afterwards, said without looking at its text. */
function intended(before: Meaning, place: Place, made: Change): Meaning {
  let index = 0;
  return {
    ...before,
    rules: before.rules.map((rule) => ({ ...rule, objectMappings: rule.objectMappings.map((mapping) => (index++ === place.objectIndex ? changedObject(mapping, place, made) : mapping)) })),
  };
}

function changedObject(mapping: ObjectMeaning, { attributeIndex }: Place, made: Change): ObjectMeaning {
  const { attributeMappings } = mapping;
  const replaced = (replace: (old: MappingMeaning) => MappingMeaning): ObjectMeaning => ({ ...mapping, attributeMappings: attributeMappings.map((old, index) => (index === attributeIndex ? replace(old) : old)) });
  switch (made.kind) {
    case 'deleteMapping':
      return { ...mapping, attributeMappings: attributeMappings.filter((_, index) => index !== attributeIndex) };
    case 'insertMapping': {
      const { target, expression: text, matchingPriority, defaultValue } = made;
      const added = { target, source: text === null ? null : meaningOfExpression(text), matchingPriority, defaultValue, flowType: 'Always', flowBehavior: 'FlowWhenChanged' };
      return { ...mapping, attributeMappings: [...attributeMappings, added] };
    }
    case 'setExpression':
      return replaced((old) => ({ ...old, source: meaningOfExpression(made.expression) }));
    case 'setMatchingPriority':
      return replaced((old) => ({ ...old, matchingPriority: made.priority }));
    case 'setDefaultValue':
      return replaced((old) => ({ ...old, defaultValue: made.value }));
    case 'setFlowType':
      return replaced((old) => ({ ...old, flowType: made.flowType }));
    case 'setTarget':
      return replaced((old) => ({ ...old, target: made.target }));
    case 'setTargetObject':
      return { ...mapping, targetObjectName: made.name };
    case 'setFlowTypes':
      return { ...mapping, flowTypes: made.flowTypes };
    case 'setEnabled':
      return { ...mapping, enabled: made.enabled };
    case 'setScope':
      return { ...mapping, groups: made.groups.map(({ name: title, clauses }) => ({ name: title, clauses: [...clauses] })) };
    case 'clearSource':
      return replaced((old) => ({ ...old, source: null }));
    case 'setFlowBehavior':
      return replaced((old) => ({ ...old, flowBehavior: made.flowBehavior }));
  }
}

function meaningOfExpression(text: string): MappingMeaning['source'] {
  const [mapping] = meaningOf(readMappingFile(`x <- ${text}`).model).rules[0]?.objectMappings[0]?.attributeMappings ?? [];
  return mapping?.source ?? null;
}

/** The whole lines that a change may alter: those of its mapping or of its header lines, and of the suppressions above them. */
function ownLines({ sections, suppressions, statements }: MappingFileDocument, place: Place, made: Change): readonly Span[] {
  const section = sections[place.objectIndex];
  const assign = section?.assigns.find(({ span }) => span.start === place.mapping?.span.start);
  const header = [section?.head, section?.objects, section?.actions];
  const own = ['setTargetObject', 'setFlowTypes', 'setEnabled'].includes(made.kind) ? header : made.kind === 'setScope' ? (section?.scope ?? []) : [assign];
  const lines = own.flatMap((statement) => statement?.lines ?? []);
  const above = suppressions.filter(({ appliesTo }) => lines.some(({ start }) => start === appliesTo?.start));
  return [...lines, ...above.flatMap(({ span }) => statements.find((statement) => statement.span.start === span.start)?.lines ?? [])];
}

/** Scope blocks are alternatives, so a change may leave those that stay where they are. */
function groupsSorted(meaning: Meaning): Meaning {
  const key = (group: object): string => JSON.stringify(group);
  return {
    ...meaning,
    rules: meaning.rules.map((rule) => ({ ...rule, objectMappings: rule.objectMappings.map((mapping) => ({ ...mapping, groups: [...mapping.groups].sort((a, b) => (key(a) < key(b) ? -1 : 1)) })) })),
  };
}

describe('a change of a well-formed file', () => {
  it('does what it says, and touches no line but its own', () => {
    fc.assert(
      fc.property(wellFormedFile, choice, (text, chosen) => {
        const document = readMappingFile(text);
        const place = placeOf(document.model, chosen);
        const edit = place === null ? null : editFor(place, chosen.change);
        if (place === null || edit === null) return;
        const result = editMappingFile(document, [edit]);
        if (!result.ok) {
          // Only what such a file cannot say may be refused.
          expect(['setEnabled', 'setTargetObject']).toContain(chosen.change.kind);
          return;
        }
        const after = applyEdits(text, result.value);
        const wanted = intended(meaningOf(document.model), place, chosen.change);
        // A file without headers has a mapping only as long as it has lines for it.
        const lastGone = wanted.rules.length === 1 && readMappingFile(after).model.rules.length === 0;
        if (!lastGone) expect(groupsSorted(meaningOf(readMappingFile(after).model))).toEqual(groupsSorted(wanted));
        const own = ownLines(document, place, chosen.change);
        for (const { span } of result.value) expect(span.start === span.end || own.some((lines) => contains(lines, span))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a change of any file', () => {
  it('is made or refused, alone and together with others', () => {
    fc.assert(
      fc.property(anyText, fc.array(choice, { maxLength: 3 }), (text, choices) => {
        const document = readMappingFile(text);
        const edits = choices.flatMap((chosen) => {
          const place = placeOf(document.model, chosen);
          return place === null ? [] : (editFor(place, chosen.change) ?? []);
        });
        const result = editMappingFile(document, edits);
        if (result.ok) readMappingFile(applyEdits(text, result.value));
      }),
      { numRuns: 1000 },
    );
  });
});
