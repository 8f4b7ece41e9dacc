import { evaluateParsed } from '../evaluate/evaluateParsed.ts';
import { compareUser, type CompareOptions } from '../provisioning/compareUser.ts';
import { takeBranches } from '../provisioning/branchAudit.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { compileParsed } from '../provisioning/compileSource.ts';
import { explainUser } from '../provisioning/explainUser.ts';
import { prepareJob, type Job } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import { simulateStory } from '../provisioning/simulateStory.ts';
import { simulateOptions } from '../provisioning/simulateOptions.ts';
import { simulateUser, type SimulateOptions } from '../provisioning/simulateUser.ts';
import { probeMapping } from '../provisioning/probeMapping.ts';
import { createTargetStore } from '../provisioning/targetStore.ts';
import type { ComparedSide, WorkerAnswer, WorkerTask } from './task.ts';
import { comparisonsToText, outcomesToText } from './transfer.ts';
import { workerPort } from './workerPort.ts';

// The program of the evaluation worker. It is bundled as text into whatever starts it (.build/inlineWorker.mjs),
// and ended from outside when an expression or a regular expression takes too long (design 9).

let job: Job | null = null;
let options: SimulateOptions = { store: null };
let comparison: { readonly old: Job | null; readonly next: Job | null; readonly options: CompareOptions } | null = null;
let expressions: ReadonlyMap<string, ParsedExpression> = new Map();

function answer(task: WorkerTask): WorkerAnswer {
  switch (task.kind) {
    case 'evaluate':
      return { kind: 'evaluated', answer: evaluateParsed(task.parsed, task.problems, task.request, task.host) };
    case 'evaluateAll':
      return { kind: 'evaluatedAll', answers: task.requests.map((request) => evaluateParsed(task.parsed, task.problems, request, task.host)) };
    case 'prepare':
      job = jobOf(task, task.settings);
      expressions = task.expressions;
      options = simulateOptions(job, task.target);
      return { kind: 'prepared' };
    case 'prepareComparison':
      comparison = {
        old: task.old === null ? null : jobOf(task.old, task.settings),
        next: task.next === null ? null : jobOf(task.next, task.settings),
        options: { store: task.target === null ? null : createTargetStore(task.target), reset: task.reset },
      };
      return { kind: 'prepared' };
    case 'compare': {
      if (comparison === null) throw new Error('No comparison was prepared.');
      const { old, next, options: how } = comparison;
      return { kind: 'compared', comparisons: comparisonsToText(task.users.map((user) => compareUser(old, next, user, how))) };
    }
    case 'simulate': {
      const prepared = mustBePrepared();
      // What stories and probes took is nobody's.
      takeBranches(prepared);
      const outcomes = task.users.map((user) => simulateUser(prepared, user, options));
      return { kind: 'simulated', outcomes: outcomesToText(outcomes), branches: takeBranches(prepared) };
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

function jobOf({ source, expressions }: ComparedSide, settings: JobSettings): Job {
  return prepareJob(source, settings, (text, product) => {
    const parsed = expressions.get(text);
    if (parsed === undefined) throw new Error('An expression came without its tree.');
    return compileParsed(parsed, product);
  });
}

function mustBePrepared(): Job {
  if (job === null) throw new Error('Nothing was prepared.');
  return job;
}

const port = workerPort();
// The supervisor is the only one that posts, and its types are these.
port.listen((message) => port.post({ answer: answer((message as { readonly task: WorkerTask }).task) }));
port.post({ ready: true });
