import type { AttributeMapping, MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { alignRows, type Row } from './alignRows.ts';
import { expressionLines } from './expressionLines.ts';
import { printName } from './nameToken.ts';
import { mappingLoss, objectHeadLoss, type PrintLoss } from './printLoss.ts';
import { BETWEEN_OPTIONS, printOptions } from './printOptions.ts';
import { printClause, printMappingLine, printObjectLines, printScope, printSource } from './printStatement.ts';
import { singleLine } from './singleLine.ts';

/** A mapping set as a mapping file, and what such a file cannot say of it. */
export interface PrintedMappingFile {
  readonly text: string;
  readonly losses: readonly PrintLoss[];
}

/**
 * Prints a model as a mapping file, aligned and with `\n` as line end. Directories, rule directories, input filters and
 * category filters are no part of a mapping file (design 2); everything else that it cannot say is in `losses`.
 */
export function printMappingFile(model: MappingModel): PrintedMappingFile {
  const withoutHeaders = isUserMappingAlone(model.rules);
  const blocks = [
    ...(model.profile === null ? [] : [[`profile ${printName(model.profile.id)}`]]),
    ...model.rules.flatMap((rule, index) => [...ruleBlock(rule, index), ...rule.objectMappings.flatMap((mapping) => mappingBlocks(mapping, withoutHeaders))]),
    ...(model.scratch.length === 0 ? [] : [model.scratch.flatMap(({ text }) => scratchLines(singleLine(text) ?? text))]),
  ];
  return { text: blocks.map((block) => block.join('\n') + '\n').join('\n'), losses: lossesOf(model.rules, withoutHeaders) };
}

function lossesOf(rules: readonly SynchronizationRule[], withoutHeaders: boolean): readonly PrintLoss[] {
  return rules.flatMap((rule, index) => [
    ...(rule.name === null && index > 0 ? [{ pointer: rule.pointer, span: rule.span, message: 'A second synchronization rule without a name cannot be written in a mapping file.' }] : []),
    ...rule.objectMappings.flatMap((mapping) => [...objectHeadLoss(mapping, withoutHeaders), ...mapping.attributeMappings.flatMap(mappingLoss)]),
  ]);
}

/** Whether the rules are what a file without headers says: one enabled mapping whose source object is User. */
function isUserMappingAlone(rules: readonly SynchronizationRule[]): boolean {
  const [rule, second] = rules;
  const [mapping, secondMapping] = rule?.objectMappings ?? [];
  if (rule === undefined || second !== undefined || rule.name !== null || mapping === undefined || secondMapping !== undefined) return false;
  return mapping.name === null && mapping.enabled && mapping.sourceObjectName === 'User' && mapping.targetObjectName === null;
}

function ruleBlock(rule: SynchronizationRule, index: number): readonly (readonly string[])[] {
  return rule.name === null && index === 0 ? [] : [[`rule ${JSON.stringify(rule.name ?? '')}`]];
}

function mappingBlocks(mapping: ObjectMapping, withoutHeaders: boolean): readonly (readonly string[])[] {
  const indentation = withoutHeaders ? '' : '  ';
  const head = [...(withoutHeaders ? [] : [printMappingLine(mapping)]), ...printObjectLines(mapping).map((line) => indentation + line)];
  const scopes = mapping.scope.groups.map((group) => [
    indentation + printScope(group.name),
    ...group.clauses.map((clause) => `${indentation}  ${printClause(clause)}`),
  ]);
  const assigns = alignRows(mapping.attributeMappings.map(rowOf), indentation).flat();
  return [head, ...scopes, assigns].filter((block) => block.length > 0);
}

function scratchLines(expression: string): readonly string[] {
  const [first = '', ...rest] = expressionLines(expression, '= '.length);
  return [`= ${first}`.trimEnd(), ...rest];
}

function rowOf(mapping: AttributeMapping): Row {
  const source = printSource(mapping);
  return {
    target: printName(mapping.target),
    source: (column) => (mapping.source.kind === 'expression' ? expressionLines(source, column) : [source]),
    options: printOptions(mapping).join(BETWEEN_OPTIONS),
    comment: '',
  };
}
