import type { FormatProblem } from '../../dotnet/date/format/formatProblem.ts';

/** Problems of the same letter side by side, as one: YYYY is four letters and one mistake. Only such messages as speak of one letter are joined. */
export function joinedProblems(format: string, problems: readonly FormatProblem[]): readonly FormatProblem[] {
  const joined: FormatProblem[] = [];
  for (const problem of problems) {
    const last = joined.at(-1);
    const letter = format.charAt(problem.span.start);
    if (last?.code !== problem.code || last.span.end !== problem.span.start || format.charAt(last.span.start) !== letter) joined.push(problem);
    else joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: problem.span.end } };
  }
  return joined.map((problem) => {
    const { start, end } = problem.span;
    return end - start > 1 ? { ...problem, message: problem.message.replace(`"${format.charAt(start)}"`, `"${format.slice(start, end)}"`) } : problem;
  });
}
