import { describe, expect, it } from 'vitest';
import type { SyntaxProblemCode } from '../../../server/src/expression/ast.ts';
import { markSpans } from '../../support/marked.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { compact, repaired } from './compact.ts';

interface Row {
  /** The text with its problems marked. */
  readonly bad: string;
  readonly tree: string;
  /** The text after all edits; absent when there is no repair. */
  readonly fixed?: string;
  /** The codes of all problems, when there is more than the one of the group. */
  readonly codes?: readonly SyntaxProblemCode[];
}

const r = String.raw;

const MISTAKES: Readonly<Partial<Record<SyntaxProblemCode, readonly Row[]>>> = {
  'expr/unterminated-string': [
    { bad: 'Append([a], «"x»)', tree: '(Append [a] "x"?)', fixed: 'Append([a], "x")' },
    { bad: 'Append(«"x», [a])', tree: '(Append "x"? [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append(«"a», "b")', tree: '(Append "a"? "b")', fixed: 'Append("a", "b")' },
    { bad: 'Append(«"a», "")', tree: '(Append "a"? "")', fixed: 'Append("a", "")' },
    { bad: 'Append([a], «"Hello, world»)', tree: '(Append [a] "Hello, world"?)', fixed: 'Append([a], "Hello, world")' },
    { bad: 'Append([a], «"x (draft)»)', tree: '(Append [a] "x (draft)"?)', fixed: 'Append([a], "x (draft)")' },
    { bad: 'Join(«"», [a], [b])', tree: '(Join ""? [a] [b])', fixed: 'Join("", [a], [b])' },
    { bad: 'Append(ToLower(«"x»), [a])', tree: '(Append (ToLower "x"?) [a])', fixed: 'Append(ToLower("x"), [a])' },
    {
      bad: 'Switch([a], "x",\n  «"b», "c",\n  "d", "e")',
      tree: '(Switch [a] "x" "b"? "c" "d" "e")',
      fixed: 'Switch([a], "x",\n  "b", "c",\n  "d", "e")',
    },
    { bad: 'Switch([a], «"x»,\n  "b", "c")', tree: '(Switch [a] "x"? "b" "c")', fixed: 'Switch([a], "x",\n  "b", "c")' },
    { bad: r`Append(«"say \"hi\"», [a])`, tree: r`(Append "say \"hi\""? [a])`, fixed: r`Append("say \"hi\"", [a])` },
    { bad: '«"»', tree: '""?', fixed: '""' },
    { bad: '«"abc»', tree: '"abc"?', fixed: '"abc"' },
  ],
  'expr/unbalanced-paren': [
    { bad: 'Append«(»[a], "x"', tree: '(Append [a] "x")?', fixed: 'Append([a], "x")' },
    { bad: 'Append«(»ToLower([a], "x")', tree: '(Append (ToLower [a] "x"))?', fixed: 'Append(ToLower([a], "x"))' },
    { bad: 'A(B«(»[c]', tree: '(A (B [c])?)?', fixed: 'A(B([c]))' },
    { bad: 'Join«(»" ", [a], ', tree: '(Join " " [a] _)?', fixed: 'Join(" ", [a],) ' },
    { bad: 'Now«(»', tree: '(Now)?', fixed: 'Now()' },
    { bad: 'Append([a], "x")«)»', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a], "x")«)))»', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append(ToLower([a])«)», "x")', tree: '(Append (ToLower [a]) "x")', fixed: 'Append(ToLower([a]), "x")' },
    { bad: '«Append» [a], "x")', tree: '(Append [a] "x")', fixed: 'Append( [a], "x")' },
    { bad: '«(»[a]', tree: '{[a]}', fixed: '([a])' },
    { bad: '«)»', tree: '!' },
  ],
  'expr/unterminated-attribute': [
    { bad: 'Append(«[a», "x")', tree: '(Append [a]? "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append(«[a»)', tree: '(Append [a]?)', fixed: 'Append([a])' },
    { bad: 'Append(«[a», [b])', tree: '(Append [a]? [b])', fixed: 'Append([a], [b])' },
    { bad: 'IIF(«[a» = "x", "y", "z")', tree: '(IIF <[a]? = "x"> "y" "z")', fixed: 'IIF([a] = "x", "y", "z")' },
    { bad: '«[mail»', tree: '[mail]?', fixed: '[mail]' },
    {
      bad: 'Append(«[emails[type eq "work"].value», "x")',
      tree: '(Append [emails[type eq "work"].value]? "x")',
      fixed: 'Append([emails[type eq "work"].value], "x")',
    },
    {
      bad: 'Append(«[emails[type eq "work"», "x")',
      tree: '(Append [emails[type eq "work"]]? "x")',
      fixed: 'Append([emails[type eq "work"]], "x")',
    },
  ],
  'expr/smart-quotes': [
    { bad: 'Append(«\u201cx\u201d», [a])', tree: '(Append "x" [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append(«\u201ex\u201c», [a])', tree: '(Append "x" [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append(«\u201cx"», [a])', tree: '(Append "x" [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append("x«\u201d», [a])', tree: '(Append "x" [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append("x«\u201d», "y")', tree: '(Append "x" "y")', fixed: 'Append("x", "y")' },
    { bad: 'Append(«\u2018x\u2019», [a])', tree: '(Append "x" [a])', fixed: 'Append("x", [a])' },
    { bad: 'Append(«\u201csay "hi" now\u201d», [a])', tree: r`(Append "say \"hi\" now" [a])`, fixed: r`Append("say \"hi\" now", [a])` },
    { bad: 'Append([a], «\u201cx»)', tree: '(Append [a] "x"?)', fixed: 'Append([a], "x")' },
  ],
  'expr/single-quoted-string': [
    { bad: "Append([a], «'x'»)", tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: "Append(«''», «'x'»)", tree: '(Append "" "x")', fixed: 'Append("", "x")', codes: ['expr/single-quoted-string', 'expr/single-quoted-string'] },
    { bad: `Append([a], «'say "hi"'»)`, tree: r`(Append [a] "say \"hi\"")`, fixed: r`Append([a], "say \"hi\"")` },
    { bad: "Append([a], «'O'Neil'»)", tree: `(Append [a] "O'Neil")`, fixed: `Append([a], "O'Neil")` },
    { bad: "Append([a], «'x»)", tree: '(Append [a] "x"?)', fixed: 'Append([a], "x")' },
  ],
  'expr/invisible-character': [
    { bad: 'Append([a],«\u00a0»"x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: '«\ufeff»Append([a], "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'App«\u200b»end([a], "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([«\u200b»a], "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a«\u00a0»], "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a],«\u00a0\u200b\u00a0» "x")', tree: '(Append [a] "x")', fixed: 'Append([a],  "x")' },
    // Inside a string it may be meant, so there is no edit.
    { bad: 'Append([a], "x«\u00a0»y")', tree: '(Append [a] "x\u00a0y")' },
    { bad: 'Append([a], "x«\u200b»")', tree: '(Append [a] "x\u200b")' },
  ],
  'expr/html-escaped': [
    { bad: 'Append([a], «&quot;»x&quot;)', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'IIF([a] «&lt;»&gt; "R&amp;D", "y", "z")', tree: '(IIF <[a] <> "R&D"> "y" "z")', fixed: 'IIF([a] <> "R&D", "y", "z")' },
    { bad: 'Append([a],«&nbsp;»"x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a], «&#34;»x&#x22;)', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a], «&amp;quot;»x&amp;quot;)', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([emails[type eq «&quot;»work&quot;].value], "x")', tree: '(Append [emails[type eq "work"].value] "x")', fixed: 'Append([emails[type eq "work"].value], "x")' },
    { bad: 'Append([a],«<br>»"x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: '«<p>»Now()«</p>»', tree: '(Now)', fixed: ' Now() ', codes: ['expr/html-escaped', 'expr/html-escaped'] },
  ],
  'expr/unknown-escape': [
    { bad: r`Replace([a], , "«\d»+", , "", , )`, tree: r`(Replace [a] _ "\\d+" _ "" _ _)`, fixed: r`Replace([a], , "\\d+", , "", , )` },
    { bad: r`Append([a], "C:«\t»emp")`, tree: r`(Append [a] "C:\\temp")`, fixed: r`Append([a], "C:\\temp")` },
    { bad: r`Append("C:«\"», [a])`, tree: r`(Append "C:\\"? [a])`, fixed: r`Append("C:\\", [a])` },
    { bad: r`Append("C:«\"», "x")`, tree: r`(Append "C:\\"? "x")`, fixed: r`Append("C:\\", "x")` },
    {
      bad: r`Append([a], "«\d»«\w»")`,
      tree: r`(Append [a] "\\d\\w")`,
      fixed: r`Append([a], "\\d\\w")`,
      codes: ['expr/unknown-escape', 'expr/unknown-escape'],
    },
  ],
  'expr/json-escaped-paste': [
    { bad: r`Append([a], «\"»x\")`, tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: r`Replace([a], , «\"»\\\\d\", , \"\", , )`, tree: r`(Replace [a] _ "\\d" _ "" _ _)`, fixed: r`Replace([a], , "\\d", , "", , )` },
    { bad: r`Switch(«\n»  [a], \"x\")`, tree: '(Switch [a] "x")', fixed: 'Switch(\n  [a], "x")' },
    { bad: r`IIF([a]«\u003c»\u003e\"x\", \"y\", \"z\")`, tree: '(IIF <[a] <> "x"> "y" "z")', fixed: 'IIF([a]<>"x", "y", "z")' },
    { bad: r`Append("a", «\"»b\")`, tree: '(Append "a" "b")', fixed: 'Append("a", "b")' },
  ],
  'expr/comment': [
    { bad: 'Append([a], "x") «// why»', tree: '(Append [a] "x")', fixed: 'Append([a], "x") ' },
    { bad: '«# why»\nAppend([a], "x")', tree: '(Append [a] "x")', fixed: '\nAppend([a], "x")' },
    { bad: 'Append([a], «/* why, "why" */» "x")', tree: '(Append [a] "x")', fixed: 'Append([a],  "x")' },
    { bad: 'Append([a], «-- why»\n"x")', tree: '(Append [a] "x")', fixed: 'Append([a], \n"x")' },
    { bad: 'Append([a], "x")«/* open»', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
  ],
  'expr/statement-separator': [
    { bad: '«=»Append([a], "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a]«;» "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a], "x")«;»', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
  ],
  'expr/bare-text': [
    { bad: 'Append([a], «hello world»)', tree: '(Append [a] hello world)', fixed: 'Append([a], "hello world")' },
    { bad: 'Append([a], «Research and Development»)', tree: '(Append [a] Research and Development)', fixed: 'Append([a], "Research and Development")' },
    { bad: 'Append([a], «contoso.com»)', tree: '(Append [a] contoso.com)', fixed: 'Append([a], "contoso.com")' },
    { bad: 'Append([a], «me@contoso.com»)', tree: '(Append [a] me@contoso.com)', fixed: 'Append([a], "me@contoso.com")' },
    { bad: 'Append([a], «http://x.com/a?b=c»)', tree: '(Append [a] http://x.com/a?b=c)', fixed: 'Append([a], "http://x.com/a?b=c")' },
    { bad: 'Append([a], «2021-01-01»)', tree: '(Append [a] 2021-01-01)', fixed: 'Append([a], "2021-01-01")' },
    { bad: 'Mid([a], «1.5»)', tree: '(Mid [a] 1.5)', fixed: 'Mid([a], "1.5")' },
    { bad: 'Mid([a], «12ab»)', tree: '(Mid [a] 12ab)', fixed: 'Mid([a], "12ab")' },
    { bad: "Append([a], «it's»)", tree: "(Append [a] it's)", fixed: `Append([a], "it's")` },
    { bad: r`Append([a], «CONTOSO\name»)`, tree: r`(Append [a] CONTOSO\name)`, fixed: r`Append([a], "CONTOSO\\name")` },
    { bad: '«hello world»', tree: 'hello world', fixed: '"hello world"' },
  ],
  'expr/and-or-operator': [
    {
      bad: 'IIF([a] = "x" «AND» [b] = "y", "1", "2")',
      tree: '(IIF <<<[a] = "x"> AND [b]> = "y"> "1" "2")',
      fixed: 'IIF([a] = "x", IIF([b] = "y", "1", "2"), "2")',
    },
    {
      bad: 'IIF([a]="x" «||» [b]="y" || [c]="z", "1", "2")',
      tree: '(IIF <<<<<[a] = "x"> || [b]> = "y"> || [c]> = "z"> "1" "2")',
      fixed: 'IIF([a]="x", "1", IIF([b]="y", "1", IIF([c]="z", "1", "2")))',
    },
    {
      bad: 'IIF([a]="x" «or» [b]="y" and [c]="z", "1", "2")',
      tree: '(IIF <<<<<[a] = "x"> OR [b]> = "y"> AND [c]> = "z"> "1" "2")',
      fixed: 'IIF([a]="x", "1", IIF([b]="y", IIF([c]="z", "1", "2"), "2"))',
    },
    {
      bad: 'IIF(([a]="x") «&&» (IsPresent([b])), "1", "2")',
      tree: '(IIF <{<[a] = "x">} && {(IsPresent [b])}> "1" "2")',
      fixed: 'IIF([a]="x", IIF(IsPresent([b]), "1", "2"), "2")',
    },
    { bad: 'IIF([a] «-and» [b], "1", "2")', tree: '(IIF <[a] AND [b]> "1" "2")', fixed: 'IIF([a], IIF([b], "1", "2"), "2")' },
    { bad: 'IIF(«NOT» IsPresent([a]), "1", "2")', tree: '(IIF (Not (IsPresent [a])) "1" "2")', fixed: 'IIF(Not(IsPresent([a])), "1", "2")' },
    { bad: 'IIF(«!»IsPresent([a]), "1", "2")', tree: '(IIF (Not (IsPresent [a])) "1" "2")', fixed: 'IIF(Not(IsPresent([a])), "1", "2")' },
    // What is to be negated is open, or there is no IIF to nest in.
    { bad: 'IIF(«NOT» [a] = "x", "1", "2")', tree: '(IIF <(Not [a]) = "x"> "1" "2")' },
    { bad: '[a] «AND» [b]', tree: '<[a] AND [b]>' },
    { bad: 'IIF([a] «OR» [b], "1")', tree: '(IIF <[a] OR [b]> "1")' },
  ],
  'expr/equality-spelling': [
    ...['==', '===', 'eq', '-eq', 'EQ'].map((operator) => ({
      bad: `IIF([a] «${operator}» "x", "1", "2")`,
      tree: `(IIF <[a] ${operator === '===' ? '==' : operator.toLowerCase()} "x"> "1" "2")`,
      fixed: 'IIF([a] = "x", "1", "2")',
    })),
    ...['!=', '!==', 'ne', '-ne'].map((operator) => ({
      bad: `IIF([a] «${operator}» "x", "1", "2")`,
      tree: `(IIF <[a] ${operator === '!==' ? '!=' : operator} "x"> "1" "2")`,
      fixed: 'IIF([a] <> "x", "1", "2")',
    })),
    { bad: '[a] «=>» 1', tree: '<[a] >= 1>', fixed: '[a] >= 1' },
    { bad: '[a] «≤» 1', tree: '<[a] <= 1>', fixed: '[a] <= 1' },
    { bad: '[a] «-gt» 1', tree: '<[a] > 1>', fixed: '[a] > 1' },
  ],
  'expr/concat-operator': [
    { bad: '"t-" «&» [alias]', tree: '<"t-" & [alias]>', fixed: 'Join("", "t-", [alias])' },
    { bad: 'IIF([a]="x","t-" «+» [b] + "z",[c])', tree: '(IIF <[a] = "x"> <<"t-" + [b]> + "z"> [c])', fixed: 'IIF([a]="x",Join("", "t-", [b], "z"),[c])' },
    { bad: 'IIF([a] = "t-" «&» [b], "1", "2")', tree: '(IIF <<[a] = "t-"> & [b]> "1" "2")', fixed: 'IIF([a] = Join("", "t-", [b]), "1", "2")' },
    // A sum is not a text.
    { bad: 'Mid([a], [n] «+» 1, 2)', tree: '(Mid [a] <[n] + 1> 2)' },
  ],
  'expr/dollar-variable': [
    { bad: 'Append(«$item», "x")', tree: '(Append $item "x")' },
    { bad: 'Where(«$item», [a], «$item» = "x")', tree: '(Where $item [a] <$item = "x">)', codes: ['expr/dollar-variable', 'expr/dollar-variable'] },
  ],
  'expr/trailing-input': [
    { bad: 'Append([a], "x") «Append([b], "y")»', tree: '(Append [a] "x")' },
    { bad: 'Append([a], "x")\n«[b]»', tree: '(Append [a] "x")' },
    { bad: 'Append([a], "x")«; Append([b], ‘y’)»', tree: '(Append [a] "x")' },
    { bad: '[a]«, [b]»', tree: '[a]' },
    { bad: '[a] «"b"»', tree: '[a]' },
  ],
  'expr/unexpected-character': [
    { bad: '«`»Append([a], "x")«`»', tree: '(Append [a] "x")', fixed: 'Append([a], "x")', codes: ['expr/unexpected-character', 'expr/unexpected-character'] },
    { bad: 'Append([a]«]», "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Append([a]«，» "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Mid([a], [n] «*» 2)', tree: '(Mid [a] <[n] * 2>)' },
    { bad: 'Append([a]«@», "x")', tree: '(Append [a] "x")' },
    { bad: 'Append(([a]«,» "x"), "y")', tree: '(Append {[a]} "y")' },
    { bad: '«@@»', tree: '!' },
    { bad: '«,» [a]', tree: '[a]', fixed: ' [a]' },
  ],
  'expr/missing-expression': [
    { bad: '«»', tree: '!' },
    { bad: '«  \n»', tree: '!' },
  ],
  'expr/missing-argument': [
    { bad: 'IIF([a] «=» , "x", "y")', tree: '(IIF <[a] = !> "x" "y")' },
    { bad: '[a] = «=» "x"', tree: '<<[a] = !> = "x">' },
    { bad: '[a] «>»', tree: '<[a] > !>' },
    { bad: 'IIF(«=» "x", "y")', tree: '(IIF <! = "x"> "y")' },
    { bad: 'Append(«(»), "x")', tree: '(Append {!} "x")' },
    { bad: 'Append(«[]», "x")', tree: '(Append [] "x")' },
    { bad: 'Append(«[ ]», "x")', tree: '(Append [ ] "x")' },
  ],
  'expr/missing-comma': [
    { bad: 'Append([a]«» "x")', tree: '(Append [a] "x")', fixed: 'Append([a], "x")' },
    { bad: 'Join(","«» [a])', tree: '(Join "," [a])', fixed: 'Join(",", [a])' },
    { bad: 'Append(ToLower([a])«» ToUpper([b]))', tree: '(Append (ToLower [a]) (ToUpper [b]))', fixed: 'Append(ToLower([a]), ToUpper([b]))' },
    { bad: 'Mid([a], 1«» 2)', tree: '(Mid [a] 1 2)', fixed: 'Mid([a], 1, 2)' },
  ],
  'expr/unescaped-quote': [
    { bad: 'Append([a], «"Hello, "World""»)', tree: r`(Append [a] "Hello, \"World\"")`, fixed: r`Append([a], "Hello, \"World\"")` },
    { bad: 'Append(«"a "b" c"», [a])', tree: r`(Append "a \"b\" c" [a])`, fixed: r`Append("a \"b\" c", [a])` },
    { bad: 'Append([a], «"say "hi" now"»)', tree: r`(Append [a] "say \"hi\" now")`, fixed: r`Append([a], "say \"hi\" now")` },
    { bad: 'Append([a], «"say ""hi"" now"»)', tree: r`(Append [a] "say \"hi\" now")`, fixed: r`Append([a], "say \"hi\" now")` },
  ],
};

const ROWS = Object.entries(MISTAKES).flatMap(([code, rows]) => rows.map((row) => ({ code, ...row })));

describe('a mistake', () => {
  it.each(ROWS)('$code: $bad', ({ code, bad, tree, codes }) => {
    const text = bad.replace(/[«»]/g, '');
    const { root, problems } = parseExpression(text);
    expect(markSpans(text, problems.map(({ span }) => span))).toBe(bad);
    expect(problems.map((problem) => problem.code)).toEqual(codes ?? [code]);
    expect(compact(root)).toBe(tree);
  });
});

describe('the edits of a mistake repair it', () => {
  it.each(ROWS.filter(({ fixed }) => fixed !== undefined))('$code: $bad', ({ bad, fixed }) => {
    const after = repaired(bad.replace(/[«»]/g, ''));
    expect(after.text).toBe(fixed);
    expect(after.problems).toEqual([]);
  });
});

describe('a mistake without one repair has no edits', () => {
  it.each(ROWS.filter(({ fixed, bad }) => fixed === undefined && !bad.includes('«)»')))('$code: $bad', ({ bad }) => {
    const { problems } = parseExpression(bad.replace(/[«»]/g, ''));
    expect(problems.flatMap(({ edits }) => edits ?? [])).toEqual([]);
  });
});

describe('guillemets, which mark places in the rows above', () => {
  it('are typographic quotation marks', () => {
    const after = repaired('Append([a], \u00abx\u00bb)');
    expect(after.text).toBe('Append([a], "x")');
    expect(after.problems).toEqual([]);
  });
});

describe('several mistakes', () => {
  it.each([
    ['=Append([a]; \u201cx\u201d', 'Append([a], "x")'],
    ['Append(\u00a0\'x\'; [a', 'Append( "x", [a])'],
    [r`=IIF([a] == 'x' && [b] != "\d", "1"; [c)`, r`IIF([a] = "x", IIF([b] <> "\\d", "1", [c]), [c])`],
    [r`Append([a], \"\\d\")`, r`Append([a], "\\d")`],
  ])('%s', (text, fixed) => {
    const after = repaired(text);
    expect(after.text).toBe(fixed);
    expect(after.problems).toEqual([]);
  });
});
