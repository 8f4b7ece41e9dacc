import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { editMappingFile } from '../../../server/src/mappingFile/edit.ts';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import type { MappingEdit } from '../../../server/src/model/mappingEdit.ts';
import type { AttributeMapping, MappingModel, ObjectMapping } from '../../../server/src/model/mappingModel.ts';
import { genericExample, qlikExample } from './examples.ts';

const objects = (model: MappingModel): readonly ObjectMapping[] => model.rules.flatMap((rule) => rule.objectMappings);

function objectOf(model: MappingModel, index = 0): ObjectMapping {
  const mapping = objects(model)[index];
  if (mapping === undefined) throw new Error(`There is no object mapping ${index}.`);
  return mapping;
}

function mappingTo(model: MappingModel, target: string): AttributeMapping {
  const mapping = objects(model).flatMap(({ attributeMappings }) => attributeMappings).find((candidate) => candidate.target === target);
  if (mapping === undefined) throw new Error(`There is no mapping to ${target}.`);
  return mapping;
}

/** The text after the edits, or the refusal in parentheses. */
function edited(text: string, edits: (model: MappingModel) => readonly MappingEdit[]): string {
  const document = readMappingFile(text);
  const result = editMappingFile(document, edits(document.model));
  return result.ok ? applyEdits(text, result.value) : `(${result.error.message})`;
}

type Make = (model: MappingModel) => MappingEdit;
const x = (change: (mapping: AttributeMapping) => MappingEdit): Make => (model) => change(mappingTo(model, 'x'));
const remove = x((mapping) => ({ kind: 'deleteMapping', mapping }));
const match = (priority: number): Make => x((mapping) => ({ kind: 'setMatchingPriority', mapping, priority }));
const defaultTo = (value: string | null): Make => x((mapping) => ({ kind: 'setDefaultValue', mapping, value }));
const flow = (flowType: string): Make => x((mapping) => ({ kind: 'setFlowType', mapping, flowType }));
const expression = (text: string): Make => x((mapping) => ({ kind: 'setExpression', mapping, expression: text }));
const inside = (start: number, end: number, newText: string): Make => x((mapping) => ({ kind: 'editExpression', mapping, edits: [{ span: { start, end }, newText }] }));
const target = (name: string): Make => x((mapping) => ({ kind: 'setTarget', mapping, target: name }));
const insert = (name: string, source: string | null, matchingPriority = 0, defaultValue: string | null = null, index = 0): Make => (model) => ({
  kind: 'insertMapping',
  into: objectOf(model, index),
  mapping: { target: name, expression: source, matchingPriority, defaultValue },
});
const targetObject = (name: string): Make => (model) => ({ kind: 'setTargetObject', objectMapping: objectOf(model), name });
const flowTypes = (...list: ('Add' | 'Update' | 'Delete')[]): Make => (model) => ({ kind: 'setFlowTypes', objectMapping: objectOf(model), flowTypes: list });
const enabled = (value: boolean): Make => (model) => ({ kind: 'setEnabled', objectMapping: objectOf(model), enabled: value });
const clearScope: Make = (model) => ({ kind: 'setScope', objectMapping: objectOf(model), groups: [] });

describe('one change', () => {
  const table: readonly (readonly [what: string, before: string, make: Make, after: string])[] = [
    ['delete: the whole line', 'a <- [b]\nx <- [a]  match 1 # note\ny <- [c]\n', remove, 'a <- [b]\ny <- [c]\n'],
    ['delete: all lines of it', 'x <- Trim(\n  [a])\ny <- [c]', remove, 'y <- [c]'],
    ['delete: the last line without line end', 'a <- [b]\nx <- [a]', remove, 'a <- [b]\n'],
    ['delete: comments stay, suppressions of it go', '# why\n# mapwright-ignore fn/case: old\n# because\nx <- [a]\ny <- [c]', remove, '# why\n# because\ny <- [c]'],
    ['delete: other line ends', 'x <- [a]\r\ny <- [c]\r\n', remove, 'y <- [c]\r\n'],
    ['match: in the column of the neighbour', 'a <- [b]     match 2\nx <- [a]\n', match(1), 'a <- [b]     match 2\nx <- [a]     match 1\n'],
    ['match: of the neighbour below', 'x <- [a] # c\na <- [b]     match 2\n', match(1), 'x <- [a]     match 1 # c\na <- [b]     match 2\n'],
    ['match: behind the longest source where nobody has options', 'x <- [a]\na <- Trim([b])\n', match(1), 'x <- [a]         match 1\na <- Trim([b])\n'],
    ['match: the number alone is changed', 'x <- [a]   default "b"   match  2  create-only', match(1), 'x <- [a]   default "b"   match 1  create-only'],
    ['match: before other options', 'x <- [a]   default "b"', match(1), 'x <- [a]   match 1  default "b"'],
    ['match: 0 removes it', 'x <- [a]   match 1', match(0), 'x <- [a]'],
    ['match: 0 gives its column to the next option', 'x <- [a]   match 1  default "b" # c', match(0), 'x <- [a]   default "b" # c'],
    ['match: 0 among others', 'x <- [a]   default "b"  match 1  create-only', match(0), 'x <- [a]   default "b"  create-only'],
    ['match: 0 where there is none', 'x <- [a] # c', match(0), 'x <- [a] # c'],
    ['match: one of two stays', 'x <- [a] match 1 match 2', match(3), 'x <- [a] match 3'],
    ['match: behind an expression of several lines', 'x <- Trim(\n  [a])\n', match(1), 'x <- Trim(\n  [a])  match 1\n'],
    ['default: new', 'x <- [a]  match 1  create-only', defaultTo('b "c"'), 'x <- [a]  match 1  default "b \\"c\\""  create-only'],
    ['default: empty', 'x <- [a]  default "b"', defaultTo(''), 'x <- [a]  default ""'],
    ['default: none', 'x <- none  default "b"', defaultTo(null), 'x <- none'],
    ['flow: create-only', 'x <- [a]  match 1', flow('ObjectAddOnly'), 'x <- [a]  match 1  create-only'],
    ['flow: instead of create-only', 'x <- [a]  create-only  flow FlowAlways', flow('ValueAddOnly'), 'x <- [a]  flow ValueAddOnly  flow FlowAlways'],
    ['flow: back to always', 'x <- [a]  create-only  flow FlowAlways', flow('Always'), 'x <- [a]  flow FlowAlways'],
    ['expression: the smallest change, options keep their column', 'x <- [mail]            match 1 # c', expression('[objectId]'), 'x <- [objectId]        match 1 # c'],
    ['expression: options move where they must', 'x <- [a]  match 1', expression('Trim([abc])'), 'x <- Trim([abc])  match 1'],
    ['expression: instead of none', 'x <- none  default "b"', expression('[abc]'), 'x <- [abc]  default "b"'],
    ['expression: instead of a constant without text', 'x <- %A%', expression('[a]'), 'x <- [a]'],
    ['expression: where it is missing', 'x <- # c\n', expression('[a]'), 'x <- [a] # c\n'],
    ['expression: where it is missing behind the arrow', 'x <-', expression('[a]'), 'x <- [a]'],
    ['expression: where the options come at once', 'x <- match 1', expression('[a]'), 'x <- [a]  match 1'],
    ['expression: where the options stand below', 'x <-\n  match 1\n', expression('[a]'), 'x <- [a]  match 1\n'],
    ['expression: instead of one of several lines', 'x <- Trim(\n  [a])  match 1\ny <- [b]', expression('[a]'), 'x <- [a]  match 1\ny <- [b]'],
    ['expression: of several lines', 'x <- [a]\r\ny <- [b]', expression('Trim(\n  [c])'), 'x <- Trim(\r\n  [c])\r\ny <- [b]'],
    ['expression: line ends that a mapping file cannot have', 'x <- [a]', expression('[b]\n=\n"c"'), 'x <- [b] = "c"'],
    ['expression: a line end in a string is refused', 'x <- [a]', expression('Append([a], "b\nc")'), '(The expression for x cannot stand in a mapping file as it is: it would be read as something else.)'],
    ['expression: what would be options is refused', 'x <- [a]', expression('[b] match 1'), '(The expression for x cannot stand in a mapping file as it is: it would be read as something else.)'],
    ['inside: the edits of a rule', 'x <- trim([a])   match 1', inside(0, 4, 'Trim'), 'x <- Trim([a])   match 1'],
    ['inside: options keep their column', 'x <- Trim([a])       match 1', inside(14, 14, ''), 'x <- Trim([a])       match 1'],
    ['inside: a longer text', 'x <- Trim([a])       match 1', inside(6, 7, 'city'), 'x <- Trim([city])    match 1'],
    ['inside: of none there is nothing to edit', 'x <- none', inside(0, 0, 'a'), '(The mapping to x has no expression to edit.)'],
    ['target: the arrow keeps its column', 'x      <- [a]  match 1', target('title'), 'title  <- [a]  match 1'],
    ['target: a longer name', 'x <- [a]  match 1', target('display name'), '"display name" <- [a]  match 1'],
    ['target: without blanks', 'x<-[a]', target('y'), 'y<-[a]'],
    ['insert: below the last, in its columns', 'a      <- [b]    match 2\nx      <- [a]\n\n= [c]\n', insert('title', '[d]', 1), 'a      <- [b]    match 2\nx      <- [a]\ntitle  <- [d]    match 1\n\n= [c]\n'],
    ['insert: a longer name', 'x <- [a]\n', insert('display name', null, 0, 'b'), 'x <- [a]\n"display name" <- none  default "b"\n'],
    ['insert: no line end at the end of the file', 'x <- [a]', insert('y', '[b]'), 'x <- [a]\ny <- [b]'],
    ['insert: other line ends', 'x <- [a]\r\n', insert('y', '[b]'), 'x <- [a]\r\ny <- [b]\r\n'],
    ['insert: below the header lines', 'mapping "A"\n  User -> B\n  scope\n    city IS NULL\n', insert('x', '[a]', 1), 'mapping "A"\n  User -> B\n  scope\n    city IS NULL\n\n  x  <- [a]  match 1\n'],
    ['insert: below a mapping line', 'mapping "A"\n# note\n', insert('x', '[a]'), 'mapping "A"\n  x  <- [a]\n# note\n'],
    ['insert: into the right mapping', 'mapping "A"\n  x <- [a]\n\nmapping "B"\n  y <- [b]\n', insert('z', '[c]', 0, null, 1), 'mapping "A"\n  x <- [a]\n\nmapping "B"\n  y <- [b]\n  z <- [c]\n'],
    ['insert: a long expression is broken', 'x <- [a]\n', insert('y', `Join(" ", ${Array.from({ length: 6 }, (_, index) => `[attribute number ${index}]`).join(', ')})`), `x <- [a]\ny <- Join(\n       " ",\n${Array.from({ length: 6 }, (_, index) => `       [attribute number ${index}]`).join(',\n')})\n`],
    ['insert: what would be something else is refused', 'x <- [a]\n', insert('y', 'none'), '(The expression for y cannot stand in a mapping file: it would be read as something else.)'],
    ['target object: in place', 'mapping "A"\n  User -> B # c\n', targetObject('urn:c d'), 'mapping "A"\n  User -> "urn:c d" # c\n'],
    ['target object: a new line in a file without headers', '# Qlik\nprofile a\n\n# note\nx <- [a]\n', targetObject('B'), '# Qlik\nprofile a\n\nUser -> B\n# note\nx <- [a]\n'],
    ['target object: without a source object', 'mapping "A"\n  x <- [a]\n', targetObject('B'), '(This object mapping does not name its source object. Write a line such as User -> urn:… below its mapping line first.)'],
    ['actions: in place', 'actions   Create # c\nx <- [a]', flowTypes('Add', 'Delete'), 'actions Create, Delete # c\nx <- [a]'],
    ['actions: none', 'actions Create\nx <- [a]', flowTypes(), 'actions None\nx <- [a]'],
    ['actions: below the objects', 'mapping "A"\n    User -> B\n\n    x <- [a]\n', flowTypes('Update'), 'mapping "A"\n    User -> B\n    actions Update\n\n    x <- [a]\n'],
    ['actions: below the mapping line', 'mapping "A"\n  x <- [a]\n', flowTypes('Update'), 'mapping "A"\n  actions Update\n  x <- [a]\n'],
    ['actions: in a file without headers', 'x <- [a]\n', flowTypes('Update'), 'actions Update\nx <- [a]\n'],
    ['enabled: off', 'mapping "A" # c\n', enabled(false), 'mapping "A" disabled # c\n'],
    ['enabled: off without a name', 'mapping\n', enabled(false), 'mapping disabled\n'],
    ['enabled: on', 'mapping "A"   disabled # c\n', enabled(true), 'mapping "A" # c\n'],
    ['enabled: as it is', 'mapping "A"\n', enabled(true), 'mapping "A"\n'],
    ['enabled: off without a mapping line', 'User -> B\nx <- [a]\n', enabled(false), 'mapping disabled\nUser -> B\nx <- [a]\n'],
    ['enabled: off in a file without headers', 'x <- [a]\n', enabled(false), '(A file without a mapping line always means the enabled User mapping. Write a mapping line and its objects above it, then disable it there.)'],
    ['scope: all blocks go, comments stay', 'mapping "A"\n  scope "S"\n    # why\n    city IS NULL\n  scope\n    city EQUALS "a"\n  x <- [a]\nmapping "B"\n  scope\n', clearScope, 'mapping "A"\n    # why\n  x <- [a]\nmapping "B"\n  scope\n'],
    ['text: as it is', 'x <- [a]', () => ({ kind: 'text', edits: [{ span: { start: 0, end: 1 }, newText: 'y' }] }), 'y <- [a]'],
  ];
  it.each(table)('%s', (_, before, make, after) => {
    expect(edited(before, (model) => [make(model)])).toBe(after);
  });
});

describe('several changes at once', () => {
  it('make an untouched default set fit Qlik Cloud', () => {
    const before = `profile qlik-cloud

userName                      <- [userPrincipalName]                                           match 1
active                        <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
displayName                   <- [displayName]
emails[type eq "work"].value  <- [mail]
name.formatted                <- Join(" ", [givenName], [surname])
externalId                    <- [mailNickname]
`;
    const after = edited(before, (model) => [
      { kind: 'setExpression', mapping: mappingTo(model, 'userName'), expression: '[objectId]' },
      { kind: 'setMatchingPriority', mapping: mappingTo(model, 'userName'), priority: 2 },
      { kind: 'deleteMapping', mapping: mappingTo(model, 'displayName') },
      { kind: 'setMatchingPriority', mapping: mappingTo(model, 'emails[type eq "work"].value'), priority: 1 },
      { kind: 'setExpression', mapping: mappingTo(model, 'externalId'), expression: '[objectId]' },
    ]);
    expect(`# Qlik Cloud: what Entra sends for each user.\n${after}`).toBe(qlikExample);
  });

  it('of one mapping meet in one line', () => {
    const after = edited('x <- [a]  match 1\n', (model) => {
      const mapping = mappingTo(model, 'x');
      return [
        { kind: 'setTarget', mapping, target: 'title' },
        { kind: 'setExpression', mapping, expression: 'Trim([abc])' },
        { kind: 'setMatchingPriority', mapping, priority: 0 },
        { kind: 'setDefaultValue', mapping, value: 'b' },
        { kind: 'setFlowType', mapping, flowType: 'ObjectAddOnly' },
      ];
    });
    expect(after).toBe('title <- Trim([abc])  default "b"  create-only\n');
  });

  it('inserted mappings stand in the order given, also where all others go', () => {
    const after = edited('x <- [a]\ny <- [b]', (model) => [
      { kind: 'deleteMapping', mapping: mappingTo(model, 'x') },
      { kind: 'deleteMapping', mapping: mappingTo(model, 'y') },
      { kind: 'insertMapping', into: objectOf(model), mapping: { target: 'c', expression: '[c]', matchingPriority: 1, defaultValue: null } },
      { kind: 'insertMapping', into: objectOf(model), mapping: { target: 'd', expression: null, matchingPriority: 0, defaultValue: '' } },
    ]);
    expect(after).toBe('c <- [c]   match 1\nd <- none  default ""\n');
  });

  it('a mapping that goes is not changed first', () => {
    const both = edited('x <- [a]\ny <- [b]\n', (model) => [
      { kind: 'setTarget', mapping: mappingTo(model, 'x'), target: 'z' },
      { kind: 'deleteMapping', mapping: mappingTo(model, 'x') },
      { kind: 'deleteMapping', mapping: mappingTo(model, 'x') },
    ]);
    expect(both).toBe('y <- [b]\n');
  });

  it('that touch the same text are refused', () => {
    const result = edited('x <- [a]\n', (model) => [remove(model), { kind: 'text', edits: [{ span: { start: 0, end: 1 }, newText: 'y' }] }]);
    expect(result).toBe('(Two of the changes touch the same text. Apply them one after the other.)');
  });

  it('of another version of the document are refused', () => {
    const { model } = readMappingFile('a <- [b]\nx <- [a]\n');
    const result = editMappingFile(readMappingFile('a <- [b]\n'), [remove(model)]);
    expect(result.ok).toBe(false);
    expect(editMappingFile(readMappingFile('profile a\n'), [enabled(false)(model)]).ok).toBe(false);
    expect(editMappingFile(readMappingFile('profile a\n'), [insert('y', '[b]')(model)]).ok).toBe(false);
  });

  it('the header of the larger example', () => {
    const after = edited(genericExample, (model) => [targetObject('urn:new')(model), flowTypes('Add')(model), enabled(false)(model), clearScope(model)]);
    const expected = genericExample
      .replace('Users"', 'Users" disabled')
      .replace(/urn:\S+/, 'urn:new')
      .replace('Create, Update, Delete', 'Create')
      .replace(/ {2}scope[^]*IS NOT NULL\n/, '');
    expect(after).toBe(expected);
  });
});
