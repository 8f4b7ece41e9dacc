import type { RuleDescription } from '../../rules/ruleRecord.ts';
import { sourceAddress } from '../../rules/sourceAddress.ts';
import { howSure } from './howSure.ts';
import { section, type Block, type CodeLanguage, type Page } from './page.ts';

/** What the page of a rule shows of its record; rules about the form of a document have no examples. */
export interface DescribedRule extends RuleDescription {
  readonly kind?: string;
  readonly bad?: readonly RuleExample[];
  readonly good?: readonly RuleExample[];
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
}

/** A text, or a document beside the users that show what is wrong with it. */
type RuleExample = string | { readonly document: string; readonly users: readonly Readonly<Record<string, unknown>>[] };

/** The page of a rule: what it finds, what that does to users, how sure that is, examples, and how to switch it off. */
export function rulePage(rule: DescribedRule): Page {
  const { bad = [], good = [], fix = [] } = rule;
  const code = (text: string): Block => ({ kind: 'code', language: rule.kind === 'form' ? 'json' : languageOf(text), text });
  const example = (shown: RuleExample): readonly Block[] =>
    typeof shown === 'string' ? [code(shown)] : [code(shown.document), { kind: 'paragraph', text: 'with the users' }, { kind: 'code', language: 'json', text: shown.users.map((user) => JSON.stringify(user)).join('\n') }];
  return {
    name: rule.code,
    summary: `${rule.title}.`,
    blocks: [
      { kind: 'paragraph', text: rule.why },
      { kind: 'list', items: facts(rule) },
      ...section('Reported', bad.flatMap(example)),
      ...section('Not reported', good.flatMap(example)),
      ...section('Repaired', fix.flatMap(({ before, after }): Block[] => [code(before), { kind: 'paragraph', text: 'becomes' }, code(after)])),
      ...section('Where it does not matter', suppression(rule)),
      ...section('Sources', rule.sources.length === 0 ? [] : [{ kind: 'list', items: rule.sources.map((source) => ({ text: source, address: sourceAddress(source) })) }]),
    ],
  };
}

function facts({ level, fidelity, fixable, replaces = [], exampleSettings }: DescribedRule) {
  return [
    { text: `Level: ${level}, unless settings or the profile say otherwise.` },
    howSure(fidelity),
    { text: fixable ? 'There is a quick fix.' : 'There is no quick fix: only you can say what is meant.' },
    ...(replaces.length === 0 ? [] : [{ text: `Where it is found, ${replaces.join(', ')} is not reported as well.` }]),
    ...(exampleSettings === undefined ? [] : [{ text: `The examples hold with "scope": "${exampleSettings.scope}" in mapwright.json.` }]),
  ];
}

/** The two ways to accept a finding, and the one for all of them. */
function suppression({ code: rule }: DescribedRule): readonly Block[] {
  return [
    { kind: 'paragraph', text: 'In a mapping file, a comment above the line accepts one finding:' },
    { kind: 'code', language: 'entramap', text: `# mapwright-ignore ${rule}: the reason` },
    { kind: 'paragraph', text: 'For manifests, mapwright.json accepts one finding or changes the level of all:' },
    { kind: 'code', language: 'json', text: `{\n  "suppress": [{ "rule": "${rule}", "target": "title", "reason": "the reason" }],\n  "rules": { "${rule}": "off" }\n}` },
  ];
}

/** Examples are expressions, mapping files or JSON: the text itself says which. */
function languageOf(text: string): CodeLanguage {
  if (/^\s*«?\{/.test(text)) return 'json';
  return /<-|^profile |^\s*scope /m.test(text) ? 'entramap' : 'entra';
}
