import { evaluateParsed } from '../evaluate/evaluateParsed.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { compileParsed } from '../provisioning/compileSource.ts';
import { explainUser } from '../provisioning/explainUser.ts';
import { prepareJob, type Job } from '../provisioning/job.ts';
import { simulateStory } from '../provisioning/simulateStory.ts';
import { simulateUser, type SimulateOptions } from '../provisioning/simulateUser.ts';
import { probeMapping } from '../provisioning/probeMapping.ts';
import { createTargetStore } from '../provisioning/targetStore.ts';
import type { WorkerAnswer, WorkerTask } from './task.ts';
import { outcomesToText } from './transfer.ts';
import { workerPort } from './workerPort.ts';

// The program of the evaluation worker. It is bundled as text into whatever starts it (.build/inlineWorker.mjs),
// and ended from outside when an expression or a regular expression takes too long (design 9).

let job: Job | null = null;
let options: SimulateOptions = { store: null };
let expressions: ReadonlyMap<string, ParsedExpression> = new Map();

function answer(task: WorkerTask): WorkerAnswer {
  switch (task.kind) {
    case 'evaluate':
      return { kind: 'evaluated', answer: evaluateParsed(task.parsed, task.problems, task.request, task.host) };
    case 'evaluateAll':
      return { kind: 'evaluatedAll', answers: task.requests.map((request) => evaluateParsed(task.parsed, task.problems, request, task.host)) };
    case 'prepare':
      job = prepareJob(task.source, task.settings, (text, product) => {
        const parsed = task.expressions.get(text);
        if (parsed === undefined) throw new Error('An expression came without its tree.');
        return compileParsed(parsed, product);
      });
      expressions = task.expressions;
      options = { store: task.target === null ? null : createTargetStore(task.target) };
      return { kind: 'prepared' };
    case 'simulate': {
      const prepared = mustBePrepared();
      return { kind: 'simulated', outcomes: outcomesToText(task.users.map((user) => simulateUser(prepared, user, options))) };
    }
    case 'story':
      return { kind: 'story', story: simulateStory(mustBePrepared(), task.user, options) };
    case 'explain':
      return { kind: 'explained', explanation: explainUser(mustBePrepared(), task.user, options, expressions) };
    case 'probe':
      probeMapping(mustBePrepared(), task.user, task.mapping);
      return { kind: 'probed' };
  }
}

function mustBePrepared(): Job {
  if (job === null) throw new Error('Nothing was prepared.');
  return job;
}

const port = workerPort();
// The supervisor is the only one that posts, and its types are these.
port.listen((message) => port.post({ answer: answer((message as { readonly task: WorkerTask }).task) }));
port.post({ ready: true });
