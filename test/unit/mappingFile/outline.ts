import type { MappingFileDocument } from '../../../server/src/mappingFile/mappingFileDocument.ts';
import type { AssignStatement, MappingOption, Statement } from '../../../server/src/mappingFile/statement.ts';

/** What was read, one line a statement: kind, parts, and the comment as it stands. `⏎` is a line end inside an expression. */
export function outline({ text, statements }: MappingFileDocument): string {
  return statements
    .map((statement) => {
      const comment = statement.comment === null ? '' : ` ${text.slice(statement.comment.span.start, statement.comment.span.end).trimEnd()}`;
      const parts = statement.kind === 'comment' ? '' : partsOf(text, statement);
      return statement.kind + (parts === '' ? '' : ` ${parts}`) + comment;
    })
    .join('\n');
}

function partsOf(text: string, statement: Statement): string {
  switch (statement.kind) {
    case 'profile':
      return statement.id?.value ?? '';
    case 'rule':
    case 'scope':
      return statement.name?.value ?? '';
    case 'mapping': {
      const name = statement.name?.value === 'disabled' ? '"disabled"' : statement.name?.value;
      return [...(name === undefined ? [] : [name]), ...(statement.disabled === null ? [] : ['disabled'])].join(' ');
    }
    case 'objects':
      return `${statement.source?.value ?? '?'} -> ${statement.target?.value ?? '?'}`;
    case 'actions':
      return statement.actions.flatMap(({ flag }) => flag ?? []).join(' ');
    case 'clause':
      return [statement.attribute.value, statement.operator, ...statement.values.map(({ value }) => value)].join('|');
    case 'assign': {
      const inner = statement.innerComments.map(({ span }) => ` #< ${text.slice(span.start, span.end).trimEnd()}`).join('');
      return [statement.target.value, sourceOf(statement), ...statement.options.map(optionOf)].join('|') + inner;
    }
    case 'scratch':
      return oneLine(statement.expression.text);
    case 'blank':
    case 'comment':
    case 'unknown':
      return '';
  }
}

function sourceOf({ source }: AssignStatement): string {
  switch (source.kind) {
    case 'expression':
      return oneLine(source.text);
    case 'withoutText':
      return `${source.name} without text`;
    case 'none':
    case 'missing':
      return source.kind;
  }
}

function oneLine(expression: string): string {
  return expression.replace(/\r\n|\n|\r/g, '⏎');
}

function optionOf(option: MappingOption): string {
  switch (option.kind) {
    case 'match':
      return `match ${option.priority}`;
    case 'default':
      return `default ${JSON.stringify(option.value)}`;
    case 'createOnly':
      return 'create-only';
    case 'flow':
      return `flow ${option.word}`;
  }
}
