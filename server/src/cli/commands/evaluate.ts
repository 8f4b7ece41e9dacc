import type { EvaluationAnswer, EvaluationRequest } from '../../evaluate/evaluationRequest.ts';
import { evaluateParsed } from '../../evaluate/evaluateParsed.ts';
import { checkRequest } from '../../evaluate/evaluateRequest.ts';
import { stoppedEvaluation } from '../../evaluate/stoppedEvaluation.ts';
import { readRequest } from '../../evaluate/readRequest.ts';
import { readAll } from '../../population/chunkReader.ts';
import { populationReader } from '../../population/readPopulation.ts';
import { renderValue } from '../../values/render.ts';
import type { CommandArguments, CommandRecord, ExitCode } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { readInput } from '../inputFile.ts';
import { choice, deadlineChoice, deadlineOption, formatOption } from '../options.ts';
import { readRecords } from '../readPieces.ts';
import { startWorker } from '../startWorker.ts';

/** Answers one request within the deadline. */
type Answering = (request: EvaluationRequest) => Promise<EvaluationAnswer>;

export const evaluate: CommandRecord = {
  name: 'eval',
  summary: 'Evaluates an expression for one user, or a batch of JSON lines.',
  usage: '--expression E [--user FILE] | --batch FILE',
  options: {
    expression: { type: 'string', value: 'E', help: 'The expression, as the portal shows it.' },
    user: { type: 'string', value: 'FILE', help: 'A population file, the first user of which is taken.' },
    batch: { type: 'string', value: 'FILE', help: 'JSON lines of {id, expression, inputs}; - is standard input.' },
    now: { type: 'string', value: 'ISO', help: 'The instant that Now() gives.' },
    seed: { type: 'string', value: 'N', help: 'Makes Guid() and RandomString() repeatable (0 unless given).' },
    deadline: deadlineOption,
    trace: { type: 'boolean', help: 'Show the value of every part of the expression.' },
    format: formatOption(['text', 'json']),
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    const now = given.text('now') === undefined ? host.now() : Date.parse(given.text('now') ?? '');
    const seed = Number(given.text('seed') ?? '0');
    const batch = given.text('batch');
    const expression = given.text('expression');
    const deadline = deadlineChoice(given.text('deadline'));
    const mistake = !format.ok
      ? format.message
      : !deadline.ok
        ? deadline.message
      : !Number.isFinite(now)
        ? '--now takes an ISO time such as 2026-01-31T12:00:00Z.'
        : !Number.isSafeInteger(seed)
          ? '--seed takes a whole number.'
          : (batch === undefined) === (expression === undefined)
            ? 'give either --expression or --batch.'
            : null;
    if (mistake !== null || !format.ok || !deadline.ok) {
      host.writeError(`mapwright eval: ${mistake ?? ''}\n`);
      return 2;
    }
    const worker = startWorker();
    const answering: Answering = async (request) => {
      const { parsed, problems } = checkRequest(request);
      // What does not pass the check is not evaluated, so the answer needs no worker.
      if (problems.some(({ severity }) => severity === 'error')) return evaluateParsed(parsed, problems, request, { now, seed });
      const result = await worker.run({ kind: 'evaluate', parsed, problems, request, host: { now, seed } }, deadline.value);
      if (result.ok && result.value.kind === 'evaluated') return result.value.answer;
      const passed = !result.ok && result.error.kind === 'deadline' ? deadline.value : null;
      return { ...(request.id === undefined ? {} : { id: request.id }), ...stoppedEvaluation(parsed, problems, passed) };
    };
    const code = batch === undefined ? await single(expression ?? '', given, format.value, answering, host) : await lines(batch, given, answering, host);
    worker.dispose();
    return code;
  },
};

async function lines(name: string, given: CommandArguments, answering: Answering, host: CommandHost): Promise<ExitCode> {
  const input = await readInput(name, undefined, host);
  if (!input.ok) {
    host.writeError(`mapwright eval: ${name}: ${input.error}\n`);
    return 2;
  }
  let bad = false;
  for (const [index, line] of input.value.text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const request = requestOf(line, given.flag('trace'));
    if (typeof request === 'string') {
      bad = true;
      await host.writeOutput(`${JSON.stringify({ status: 'invalid', error: `Line ${index + 1}: ${request}`, problems: [], fidelity: 'documented' })}\n`);
      continue;
    }
    const answer = await answering(request);
    bad ||= answer.status === 'error' || answer.status === 'invalid' || answer.status === 'unsupported';
    await host.writeOutput(`${JSON.stringify(answer)}\n`);
  }
  return bad ? 1 : 0;
}

function requestOf(line: string, trace: boolean): EvaluationRequest | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'The line is not JSON.';
  }
  const request = readRequest(json);
  return request.ok ? { ...request.value, ...(trace ? { trace: true } : {}) } : request.error;
}

async function single(expression: string, given: CommandArguments, format: 'text' | 'json', answering: Answering, host: CommandHost): Promise<ExitCode> {
  const inputs = await inputsOf(given.text('user'), host);
  if (typeof inputs === 'string') {
    host.writeError(`mapwright eval: ${inputs}\n`);
    return 2;
  }
  const answer = await answering({ expression, inputs, trace: given.flag('trace') });
  await host.writeOutput(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : asText(expression, answer));
  return answer.status === 'error' || answer.status === 'invalid' || answer.status === 'unsupported' ? 1 : 0;
}

async function inputsOf(name: string | undefined, host: CommandHost): Promise<NonNullable<EvaluationRequest['inputs']> | string> {
  if (name === undefined) return {};
  const records = await readRecords('user file', name, host);
  if (!records.ok) return records.error;
  const { text, format } = records.value;
  const whole = format === 'json' && text.trimStart().startsWith('{') && !/^\s*\{\s*"value"/.test(text) ? `[${text}]` : text;
  const item = readAll(populationReader(format, {}), whole).find(({ kind }) => kind === 'user');
  if (item?.kind !== 'user') return `The user file ${name} holds no user.`;
  return Object.fromEntries([...item.user.attributes].map(([attribute, value]) => [attribute, renderValue(value)]));
}

function asText(expression: string, answer: EvaluationAnswer): string {
  const shown = typeof answer.value === 'string' ? [answer.value] : (answer.value ?? []);
  const result = answer.status === 'value' ? shown : [`(${answer.status})${answer.error === undefined ? '' : ` ${answer.error}`}`];
  const trace = (answer.trace ?? []).map(({ start, end, status, value, reason }) => {
    const text = status === 'value' ? JSON.stringify(value) : status;
    return `  ${expression.slice(start, end)}  =  ${text}${reason === undefined ? '' : `  (${reason})`}`;
  });
  const problems = answer.status === 'invalid' ? answer.problems.map(({ code, start, message }) => `  ${start + 1}: ${message} ${code}`) : [];
  const doubts = answer.doubts.map(({ fidelity, why }) => `  ${fidelity}: ${why}`);
  return [...result, ...problems, ...trace, ...doubts].map((line) => `${line}\n`).join('');
}
