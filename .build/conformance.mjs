// Asks the built command line for the project's own tables, and for the shared vectors and .NET results if they are beside the project.
// Prints right, wrong and not evaluated per kind, then every row that binds nobody with what we answer, then what is not asked.
// Ends with 1 when a binding row is wrong or more of them go unevaluated than the level reached. `--show` prints every difference.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldenRows, unasked } from './conformanceGolden.mjs';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const cli = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path('dist/cli/mapwright.js');
const show = process.argv.includes('--show');
/** Binding rows that are refused honestly today: one pattern whose captures cannot be kept. It may only go down. */
const MOST_NOT_EVALUATED = 1;
const BINDING = ['documented', 'documented-corrected', 'computed'];

if (!existsSync(cli)) {
  console.error(`${cli} is missing; run npm run build first.`);
  process.exit(1);
}

/** Rows of the tables under test/data/functions; `expected` is a text, a list, null, or an end without a value. */
function ownRows() {
  const folder = path('test/data/functions/');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'matrix.json')
    .flatMap((file) => JSON.parse(readFileSync(folder + file, 'utf8')).map((row) => ({ kind: 'own tables', binding: true, ...row })));
}

function vectorRows(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
    .filter(({ confidence }) => confidence !== 'other-product')
    .map(({ confidence, expected, expectedPattern, docExpected, notes, source, ...request }) => ({
      ...request,
      why: notes,
      kind: `vectors ${confidence}`,
      binding: BINDING.includes(confidence),
      expected: expectedPattern === undefined ? wanted(expected) : { matches: expectedPattern },
    }));
}

/** The vectors' way of saying an end, in the words of the tables. */
function wanted(expected) {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return expected ?? null;
  return '$error' in expected ? { failure: true } : { ignored: true };
}

/** `right`, `wrong` or `not evaluated`. A list of one text and that text are the same; no value and the empty text of a golden row too. */
function judge({ expected, emptyIsNull }, answer) {
  if (answer === undefined) return 'wrong';
  const refused = answer.problems.some(({ code }) => code === 'rx/unsupported');
  const ends = { ignored: 'ignored', failure: 'error', invalid: 'invalid', unsupported: 'unsupported' };
  if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
    if (expected.matches !== undefined) return new RegExp(expected.matches).test(String(answer.value)) ? 'right' : 'wrong';
    const [end] = Object.keys(expected);
    const ok = answer.status === ends[end] || (end === 'failure' && answer.status === 'invalid' && !refused);
    return ok ? 'right' : answer.status === 'unsupported' ? 'not evaluated' : 'wrong';
  }
  if (answer.status === 'unsupported' || refused) return 'not evaluated';
  if (expected === null) return answer.status === 'null' || answer.status === 'ignored' ? 'right' : 'wrong';
  if (expected === '' && emptyIsNull && answer.status === 'null') return 'right';
  if (answer.status !== 'value') return 'wrong';
  const texts = (value) => JSON.stringify([value].flat().map(String));
  return texts(answer.value) === texts(expected) ? 'right' : 'wrong';
}

const rows = [...ownRows()];
for (const [file, read] of [['vectors.json', vectorRows], ['dotnet-golden.json', goldenRows]]) {
  const shared = path(`../shared/data/${file}`);
  if (existsSync(shared)) rows.push(...read(shared));
  else console.log(`../shared/data/${file} is absent and not counted.`);
}

const input = rows.map(({ kind, binding, expected, note, emptyIsNull, why, call, ...request }, id) => JSON.stringify({ ...request, id })).join('\n') + '\n';
const ran = spawnSync(process.execPath, [cli, 'eval', '--batch', '-', '--format', 'json'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const answers = new Map(ran.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]));

const tally = new Map();
let bindingWrong = 0;
let bindingUnevaluated = 0;
const free = [];
rows.forEach((row, id) => {
  const counts = tally.get(row.kind) ?? { right: 0, wrong: 0, 'not evaluated': 0 };
  tally.set(row.kind, counts);
  const answer = answers.get(id);
  const verdict = judge(row, answer);
  counts[verdict]++;
  if (verdict === 'wrong' && row.binding) bindingWrong++;
  if (verdict === 'not evaluated' && row.binding) bindingUnevaluated++;
  if (!row.binding || verdict === 'not evaluated') free.push({ row, verdict, answer });
  if (show && verdict !== 'right') console.log(JSON.stringify([row.kind, verdict, row.expression, row.inputs ?? {}, row.expected, answer?.status, answer?.value ?? answer?.error]));
});
for (const [kind, counts] of tally) console.log(`${kind}: ${counts.right} right, ${counts.wrong} wrong, ${counts['not evaluated']} not evaluated`);

console.log('\nRows that bind nobody, or are not evaluated, with what we answer:');
for (const { row, verdict, answer } of free) {
  console.log(`  ${row.kind}, ${verdict}: ${oneLine(row.expression)} for ${JSON.stringify(row.inputs ?? {})}`);
  console.log(`    recorded ${JSON.stringify(row.expected)}; we answer ${answerText(answer)}${row.why ? `; ${oneLine(row.why)}` : ''}`);
}
const golden = path('../shared/data/dotnet-golden.json');
if (existsSync(golden)) {
  console.log('\nResults of .NET that no expression can ask for:');
  for (const { call, rows: left, reason } of unasked(golden)) console.log(`  ${call}: ${left} rows, ${reason}`);
}

console.log(bindingWrong === 0 ? '\nEvery binding row is right or honestly not evaluated.' : `\n${bindingWrong} binding rows are wrong.`);
if (bindingUnevaluated > MOST_NOT_EVALUATED) console.error(`${bindingUnevaluated} binding rows are not evaluated; the level reached is ${MOST_NOT_EVALUATED}.`);
if (answers.size < rows.length) console.error(`${rows.length - answers.size} rows got no answer. ${ran.stderr}`);
process.exitCode = bindingWrong === 0 && bindingUnevaluated <= MOST_NOT_EVALUATED && answers.size === rows.length ? 0 : 1;

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function answerText(answer) {
  if (answer === undefined) return 'nothing';
  if (answer.status === 'value') return JSON.stringify(answer.value);
  return answer.error === undefined ? answer.status : `${answer.status} (${oneLine(answer.error)})`;
}
