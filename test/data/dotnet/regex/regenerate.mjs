// Recomputes the expected values of the tables in this folder with a real .NET, and tells which rows changed.
//   mcs -nologo -out:oracle.exe oracle.cs -r:System.Core.dll
//   node regenerate.mjs mono oracle.exe            or any other command that runs oracle.exe
// The rows of invalid.json and unsupported.json are only checked: .NET must refuse the former and accept the latter.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [command, ...commandArguments] = process.argv.slice(2);

const hexadecimal = (text) =>
  [...Array(text.length).keys()].map((index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

function ask(questions) {
  const input = questions.map(([question, ...fields]) => [question, ...fields.map(hexadecimal)].join('\t') + '\n').join('');
  const run = spawnSync(command, commandArguments, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return run.stdout.trim().split('\n').map((line) => JSON.parse(line));
}

function table(name, question, apply) {
  const file = new URL(name, import.meta.url);
  const rows = JSON.parse(readFileSync(file, 'utf8'));
  const answers = ask(rows.map(question));
  const renewed = rows.map((row, index) => apply(row, answers[index]));
  renewed.forEach((row, index) => {
    if (JSON.stringify(row) !== JSON.stringify(rows[index])) console.log(name, 'changed:', JSON.stringify(row));
  });
  writeFileSync(file, `[\n${renewed.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
}

const unmarked = (text) => text.replace(/[«»]/g, '');

/** Answers of .NET that no table expects are reported, not stored. */
function expectRefusal(wanted) {
  return (row, answer) => {
    if ('error' in answer !== wanted) console.log('not as expected:', JSON.stringify(row), JSON.stringify(answer));
    return row;
  };
}

table('replace.json', (row) => ['replace', row.input, row.pattern, row.replacement], (row, answer) => ({ ...row, ...answer }));
table('matches.json', (row) => ['matches', row.input, row.pattern], (row, answer) => ({ ...row, ...answer }));
table('groups.json', (row) => ['groups', row.pattern], (row, answer) => ({ ...row, ...answer }));
table('invalid.json', (row) => ['groups', unmarked(row.marked)], expectRefusal(true));
table('unsupported.json', (row) => ['groups', unmarked(row.marked)], expectRefusal(false));
