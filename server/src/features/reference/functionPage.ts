import type { Product } from '../../base/product.ts';
import type { FunctionExample, FunctionRecord, ParameterRecord } from '../../functions/functionRecord.ts';
import { signatureOf } from '../../functions/signature.ts';
import { sourceAddress } from '../../rules/sourceAddress.ts';
import { howSure } from './howSure.ts';
import { section, type ListItem, type Page } from './page.ts';
import { resultInWords } from './resultInWords.ts';

/** Evaluates an example, so that a page can show what a missing value does. */
export type EvaluateExample = (example: FunctionExample) => FunctionExample['result'];

/** The page of a function: its form, its parameters, what missing values do, examples with their values, and what to know. */
export function functionPage(record: FunctionRecord, evaluate: EvaluateExample): Page {
  return {
    name: record.name,
    summary: record.summary,
    blocks: [
      { kind: 'code', language: 'entra', text: signatureOf(record) },
      { kind: 'list', items: facts(record) },
      ...section('Parameters', list(record.parameters.map(parameter))),
      ...section('Examples', list(record.examples.map(example))),
      ...section('When a value is missing', list(withoutValues(record, evaluate))),
      ...section('What to know', list(record.notes.map(({ text, fidelity }) => ({ text: fidelity === 'documented' ? text : `${text} (${fidelity})` })))),
      ...section('Sources', list(sources(record))),
    ],
  };
}

function list(items: readonly ListItem[]): Page['blocks'] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

const PRODUCT: Readonly<Record<Product, string>> = {
  scim: 'apps',
  hr: 'HR-driven provisioning',
  'cloud-sync': 'cloud sync',
  'entra-to-ad': 'Entra ID to Active Directory',
};

function facts({ returns, products, fidelity, pure, rootOnly, evaluation }: FunctionRecord): readonly ListItem[] {
  return [
    { text: `Gives: ${returns}.` },
    { text: `For: ${products.map((product) => PRODUCT[product]).join(', ')}.` },
    howSure(fidelity),
    ...(pure ? [] : [{ text: 'Two evaluations differ.' }]),
    ...(rootOnly === true ? [{ text: 'It stands alone: not inside another function.' }] : []),
    ...(evaluation.kind === 'unsupported' ? [{ text: `Not evaluated here: ${evaluation.reason}` }] : []),
  ];
}

function parameter({ name, type, description, optional, emptyAllowed, repeats, allowed }: ParameterRecord): ListItem {
  const more = [
    optional === true ? 'optional' : '',
    emptyAllowed === true ? 'may be left empty' : '',
    repeats === undefined ? '' : repeats === 'pair' ? 'repeats with the next' : 'may repeat',
  ].filter((word) => word !== '');
  const values = allowed === undefined ? '' : ` One of: ${allowed.join(', ')}.`;
  return { code: name, text: `${[type, ...more].join(', ')}. ${description}${values}` };
}

function example({ expression, given = {}, result, now, existing }: FunctionExample): ListItem {
  const facts = [
    ...Object.entries(given).map(([name, value]) => `${name} ${resultInWords(value)}`),
    ...(now === undefined ? [] : [`Now() at ${now}`]),
    ...(existing === undefined ? [] : [`${existing.join(', ')} taken`]),
  ];
  return { code: expression, text: `${resultInWords(result)}${facts.length === 0 ? '' : `, with ${facts.join(', ')}`}` };
}

/** The first example with attributes again, each time without one of them. */
function withoutValues({ examples }: FunctionRecord, evaluate: EvaluateExample): readonly ListItem[] {
  const subject = examples.find(({ given }) => given !== undefined && Object.values(given).some((value) => value !== null));
  if (subject?.given === undefined) return [];
  const { given } = subject;
  return Object.keys(given)
    .filter((name) => given[name] !== null)
    .map((name) => ({ code: subject.expression, text: `${resultInWords(evaluate({ ...subject, given: { ...given, [name]: null } }))}, without ${name}` }));
}

function sources({ link, notes }: FunctionRecord): readonly ListItem[] {
  return [...new Set([link, ...notes.map(({ source }) => source)])].map((source) => ({ text: source, address: sourceAddress(source) }));
}
