import { ruleCatalogue } from '../../analysis/ruleCatalogue.ts';
import { diagnose } from '../../analysis/diagnose.ts';
import { fixAll } from '../../analysis/fixAll.ts';
import { offsetAt } from '../../base/lineIndex.ts';
import { touches } from '../../base/span.ts';
import { encodeText } from '../../base/textEncoding.ts';
import type { Finding } from '../../rules/finding.ts';
import { allRules } from '../../rules/registry.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { coloursFor, counted } from '../output/colours.ts';

export const fix: CommandRecord = {
  name: 'fix',
  summary: 'Applies the safe fixes of a file and writes it back.',
  usage: 'FILE [options]',
  options: {
    profile: profileOption,
    rule: { type: 'string', value: 'CODE', help: 'Only the fixes of this rule, the unsafe ones included when --at names the place.' },
    at: { type: 'string', value: 'POINTER|LINE:COLUMN', help: 'Only the fixes at this JSON pointer or at this place (both counted from 1).' },
    stdout: { type: 'boolean', help: 'Print the repaired text instead of writing the file.' },
    format: formatOption(['text', 'json']),
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    if (!format.ok) {
      host.writeError(`mapwright fix: ${format.message}\n`);
      return 2;
    }
    const [name, ...more] = given.positionals;
    if (name === undefined || more.length > 0) {
      host.writeError('mapwright fix: name one file.\n');
      return 2;
    }
    const rule = given.text('rule');
    if (rule !== undefined && !ruleCatalogue.some(({ code }) => code === rule)) {
      host.writeError(`mapwright fix: there is no rule "${rule}". "mapwright explain --all" lists them.\n`);
      return 2;
    }
    const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
    if (!opened.ok) {
      host.writeError(`${name}: ${opened.error}\n`);
      return 2;
    }
    const at = placeFilter(opened.value, given.text('at'));
    if (typeof at === 'string') {
      host.writeError(`mapwright fix: ${at}\n`);
      return 2;
    }
    const concerns = (finding: Finding): boolean => (rule === undefined || finding.code === rule) && at(finding);
    // Naming rule and place is asking for that very fix; otherwise only what is certainly right is done.
    const unsafeToo = rule !== undefined && given.text('at') !== undefined;
    const find = (text: Parameters<typeof diagnose>[0]): readonly Finding[] => diagnose(text, allRules).findings;
    const result = fixAll(opened.value.input.text, opened.value.reopen, find, (finding, candidate) => concerns(finding) && (candidate.safe || unsafeToo));
    const left = find(opened.value.reopen(result.text)).filter(concerns);
    const changed = result.text !== opened.value.input.text;

    const target = opened.value.input.path;
    const isPrinted = given.flag('stdout') || target === null;
    if (isPrinted) {
      if (format.value === 'text') await host.writeOutput(result.text);
    } else if (changed) {
      const problem = await host.writeFile(target, encodeText(result.text, opened.value.input.encoding));
      if (problem !== null) {
        host.writeError(`${name}: ${problem}\n`);
        return 2;
      }
    }
    const remaining = left.filter(({ severity }) => severity === 'error');
    const code = remaining.length > 0 || result.unfinished ? 1 : 0;
    if (format.value === 'json') {
      const { applied, refused, unfinished } = result;
      const rest = left.map((finding) => ({ code: finding.code, severity: finding.severity, pointer: finding.pointer, message: finding.message }));
      await host.writeOutput(`${JSON.stringify({ path: name, changed, applied, refused, remaining: rest, unfinished, ...(isPrinted ? { text: result.text } : {}) }, null, 2)}\n`);
      return code;
    }
    const colours = coloursFor(host.errorIsTerminal && host.colour);
    for (const { title } of result.applied) host.writeError(`  ${colours.green('fixed')}  ${title}.\n`);
    for (const { title, message } of result.refused) host.writeError(`  ${colours.yellow('left')}   ${title}: ${message}\n`);
    host.writeError(`${name}: ${changed ? `${counted(result.applied.length, 'fix').replace('fixs', 'fixes')} applied` : 'nothing to fix'}; ${counted(remaining.length, 'error')} left.\n`);
    return code;
  },
};

function placeFilter({ analysis }: OpenedInput, at: string | undefined): ((finding: Finding) => boolean) | string {
  if (at === undefined) return () => true;
  if (at.startsWith('/')) return (finding) => finding.pointer === at || finding.pointer.startsWith(`${at}/`);
  const place = /^(\d+):(\d+)$/.exec(at);
  if (place === null) return `--at takes a JSON pointer such as /synchronizationRules/0 or LINE:COLUMN; "${at}" is neither.`;
  const offset = offsetAt(analysis.lines, { line: Number(place[1]) - 1, character: Number(place[2]) - 1 });
  return (finding) => touches(finding.span, offset);
}
