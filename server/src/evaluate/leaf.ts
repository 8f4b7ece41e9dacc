import type { AttributeNode, IdentifierNode, JobParameterNode } from '../expression/ast.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { failed, unsupported } from '../values/outcome.ts';
import type { EvaluationFailure, Outcome } from '../values/value.ts';
import { ignoredBy } from './fixedNode.ts';

/** A node that asks the environment: an attribute, a job parameter, or a word that stops the flow. */
export function evaluateLeaf(node: AttributeNode | JobParameterNode | IdentifierNode, environment: EvaluationEnvironment): Outcome {
  switch (node.kind) {
    case 'attribute': return environment.attribute(node.name);
    case 'jobParameter': return jobParameter(node.name, environment);
    case 'identifier': return ignoredBy(node.name) ?? node.name;
  }
}

/** What a place gives where the text has nothing: evaluation cannot go on. */
export const INCOMPLETE: EvaluationFailure = failed('incomplete', 'The expression is incomplete here.');

function jobParameter(name: string, environment: EvaluationEnvironment): Outcome {
  const text = environment.jobParameter(name);
  if (text === undefined) return unsupported(`The job parameter %${name}% is not given, and only the provisioning job knows it; give its text with the evaluation.`);
  environment.lessSure('observed', 'Job parameters such as %DomainFQDN% occur in default mappings; no page describes them.');
  return text;
}

export const GROUP_DOUBT = 'Parentheses around an expression are not documented for provisioning.';

export const IGNORED_INSIDE_DOUBT = 'What a function does with an argument that is left out of the flow is not documented; the whole attribute is taken to be left out.';
