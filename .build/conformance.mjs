// Asks the built command line for the project's own tables, and for the shared vectors and .NET results if they are beside the project.
// Prints right, wrong and not evaluated per kind; ends with 1 when a binding row is wrong. `--show` prints every difference.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldenRows } from './conformanceGolden.mjs';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const cli = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? path('dist/cli/mapwright.js');
const show = process.argv.includes('--show');
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

const input = rows.map(({ kind, binding, expected, note, emptyIsNull, ...request }, id) => JSON.stringify({ ...request, id })).join('\n') + '\n';
const ran = spawnSync(process.execPath, [cli, 'eval', '--batch', '-', '--format', 'json'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const answers = new Map(ran.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]));

const tally = new Map();
let bindingWrong = 0;
rows.forEach((row, id) => {
  const counts = tally.get(row.kind) ?? { right: 0, wrong: 0, 'not evaluated': 0 };
  tally.set(row.kind, counts);
  const answer = answers.get(id);
  const verdict = judge(row, answer);
  counts[verdict]++;
  if (verdict === 'wrong' && row.binding) bindingWrong++;
  if (show && verdict !== 'right') console.log(JSON.stringify([row.kind, verdict, row.expression, row.inputs ?? {}, row.expected, answer?.status, answer?.value ?? answer?.error]));
});
for (const [kind, counts] of tally) console.log(`${kind}: ${counts.right} right, ${counts.wrong} wrong, ${counts['not evaluated']} not evaluated`);
console.log(bindingWrong === 0 ? 'Every binding row is right or honestly not evaluated.' : `${bindingWrong} binding rows are wrong.`);
if (answers.size < rows.length) console.error(`${rows.length - answers.size} rows got no answer. ${ran.stderr}`);
process.exit(bindingWrong === 0 && answers.size === rows.length ? 0 : 1);
