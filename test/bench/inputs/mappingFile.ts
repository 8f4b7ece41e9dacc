import { someExpression } from './expressions.ts';
import { choicesOf } from './random.ts';

/** The line of the mapping file that is typed in, and the place of the three letters in it that change. */
export interface EditedLine {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A mapping file of so many lines, with a mistake in every fiftieth, and a place in its middle to type at. */
export function largeMappingFile(lines: number): { readonly text: string; readonly edited: EditedLine; readonly mistakes: number } {
  const choices = choicesOf(1);
  const all = ['profile generic-scim', 'userName <- [userPrincipalName] match 1'];
  const middle = lines >> 1;
  let mistakes = 0;
  while (all.length < lines) {
    const target = `urn:ietf:params:scim:schemas:extension:bench:2.0:User:field${all.length}`;
    const broken = all.length % 50 === 0 && all.length !== middle;
    if (broken) mistakes++;
    if (all.length === middle) all.push(`${target} <- Append([mail], "000")`);
    else all.push(`${target} <- ${broken ? 'ToLowr([mail])' : someExpression(choices)}`);
  }
  const from = (all[middle] ?? '').indexOf('000');
  return { text: `${all.join('\n')}\n`, edited: { line: middle, from, to: from + 3 }, mistakes };
}
