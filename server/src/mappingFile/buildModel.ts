import type { MappingModel } from '../model/mappingModel.ts';
import type { MappingSection } from './mappingFileDocument.ts';
import type { ReportProblem } from './fileProblem.ts';
import { openRule, openSection, sealRule, type OpenRule, type OpenSection } from './modelParts.ts';
import type { MappingStatement, ProfileStatement, RuleStatement, ScratchStatement, Statement } from './statement.ts';

/** What the statements say, as the model that manifests share; and the statements that make each object mapping. */
export interface BuiltModel {
  readonly model: MappingModel;
  readonly sections: readonly MappingSection[];
}

/**
 * Builds the model. A line that needs a synchronization rule or an object mapping and stands in none opens one without
 * a name; that of a file without headers is the User mapping (design 2).
 */
export function buildModel(statements: readonly Statement[], report: ReportProblem): BuiltModel {
  const rules: OpenRule[] = [];
  const scratch: ScratchStatement[] = [];
  let profile: ProfileStatement | null = null;
  let section: OpenSection | null = null;

  const startSection = (head: MappingStatement | null): OpenSection => {
    const rule = rules.at(-1) ?? openRule(null, rules);
    section = openSection(head);
    rule.sections.push(section);
    return section;
  };
  const current = (): OpenSection => section ?? startSection(null);
  const startRule = (statement: RuleStatement): void => {
    openRule(statement, rules);
    section = null;
  };

  for (const statement of statements) {
    if (section !== null && !['clause', 'scope', 'blank', 'comment', 'unknown'].includes(statement.kind)) closeGroup(section);
    switch (statement.kind) {
      case 'profile':
        if (profile === null) profile = statement;
        else report({ code: 'file/duplicate-line', span: statement.span, message: 'A mapping file names its profile once, and the first line holds. Delete this one.' });
        break;
      case 'rule':
        startRule(statement);
        break;
      case 'mapping':
        startSection(statement);
        break;
      case 'objects':
        if (current().objects !== null) {
          reportSecondObjects(statement, report);
          startSection(null);
        }
        current().objects = statement;
        current().statements.push(statement);
        break;
      case 'actions':
        if (current().actions === null) current().actions = statement;
        else report({ code: 'file/duplicate-line', span: statement.span, message: 'An object mapping has one actions line, and the first one holds. Delete this one.' });
        current().statements.push(statement);
        break;
      case 'scope':
        current().groups.push({ scope: statement, clauses: [] });
        current().groupOpen = true;
        current().statements.push(statement);
        break;
      case 'clause':
        takeClause(section, statement);
        break;
      case 'assign':
        current().assigns.push(statement);
        current().statements.push(statement);
        break;
      case 'scratch':
        scratch.push(statement);
        break;
      case 'blank':
      case 'comment':
      case 'unknown':
        break;
    }
  }
  return assemble(rules, profile, scratch);
}

function closeGroup(section: OpenSection): void {
  section.groupOpen = false;
}

function takeClause(section: OpenSection | null, statement: Extract<Statement, { kind: 'clause' }>): void {
  if (section === null || !section.groupOpen) return;
  section.groups.at(-1)?.clauses.push(statement);
  section.statements.push(statement);
}

function reportSecondObjects(statement: Extract<Statement, { kind: 'objects' }>, report: ReportProblem): void {
  const { start } = statement.span;
  report({
    code: 'file/missing-mapping-line',
    span: statement.span,
    message: 'A second pair of objects begins a second object mapping. Write a mapping line above it.',
    edits: [{ span: { start, end: start }, newText: 'mapping\n' }],
    fixTitle: 'Write a mapping line above it',
  });
}

function assemble(rules: readonly OpenRule[], profile: ProfileStatement | null, scratch: readonly ScratchStatement[]): BuiltModel {
  const sealed = rules.map((rule, index) => sealRule(rule, index));
  return {
    model: {
      rules: sealed.map(({ rule }) => rule),
      directories: [],
      profile: profile?.id == null ? null : { id: profile.id.value, span: profile.id.span },
      scratch: scratch.map(({ expression }, index) => ({
        text: expression.text,
        map: { kind: 'identity', start: expression.span.start },
        span: expression.span,
        pointer: `/scratch/${index}`,
      })),
      templateId: null,
      jobs: [],
      secrets: [],
    },
    sections: sealed.flatMap(({ sections }) => sections),
  };
}
