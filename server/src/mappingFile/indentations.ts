import type { Statement } from './statement.ts';

const STEP = '  ';

/**
 * The indentation of each statement: what belongs to a mapping line stands one step inside it, clauses one step inside
 * their scope line, and a comment where the statement below it does.
 */
export function indentations(statements: readonly Statement[]): readonly string[] {
  let inside = '';
  const result = statements.map((statement) => {
    switch (statement.kind) {
      case 'rule':
        inside = '';
        return '';
      case 'mapping':
        inside = STEP;
        return '';
      case 'objects':
      case 'actions':
      case 'scope':
      case 'assign':
        return inside;
      case 'clause':
        return inside + STEP;
      case 'profile':
      case 'scratch':
      case 'blank':
      case 'comment':
      case 'unknown':
        return '';
    }
  });
  let below = '';
  for (let index = statements.length - 1; index >= 0; index--) {
    const kind = statements[index]?.kind;
    if (kind === 'comment') result[index] = below;
    else if (kind !== 'blank') below = result[index] ?? '';
  }
  return result;
}
