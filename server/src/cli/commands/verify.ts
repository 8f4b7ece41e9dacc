import { diagnose } from '../../analysis/diagnose.ts';
import { allRules } from '../../rules/registry.ts';
import { fittedToProfile } from '../../runbook/fitted.ts';
import { stepLines } from '../../runbook/runbookMarkdown.ts';
import { verify as verifyDocument } from '../../runbook/verify.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { openInput } from '../openInput.ts';
import { choice, configOption, formatOption, profileOption, stdinPathOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';

export const verify: CommandRecord = {
  name: 'verify',
  summary: 'Says whether a mapping set is as its profile asks, for the schema that you download after the clicks.',
  usage: 'DOC [--profile P]',
  options: { profile: profileOption, format: formatOption(['text', 'json']), config: configOption, 'stdin-path': stdinPathOption },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    const [name, ...more] = given.positionals;
    if (!format.ok || name === undefined || more.length > 0) {
      host.writeError(`mapwright verify: ${format.ok ? 'name one file.' : format.message}\n`);
      return 2;
    }
    const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host);
    if (!opened.ok || (opened.value.analysis.model?.rules ?? []).length === 0) {
      host.writeError(`${name}: ${opened.ok ? 'It holds no mappings.' : opened.error}\n`);
      return 2;
    }
    const { analysis, reopen } = opened.value;
    const result = verifyDocument(analysis, fittedToProfile(analysis, reopen, (candidate) => diagnose(candidate, allRules).findings));
    const isRight = result.steps.length === 0 && result.left.length === 0;
    if (format.value === 'json') {
      await host.writeOutput(`${JSON.stringify({ path: name, profile: analysis.profile.id, ...result }, null, 2)}\n`);
      return isRight ? 0 : 1;
    }
    const colours = coloursFor(host.colour);
    const count = result.needed === 0 ? `${analysis.profile.name} asks for no attribute mapping by name` : `${result.right} of ${result.needed} attribute mappings are as ${analysis.profile.name} asks`;
    const rest = isRight ? 'Nothing is left to do.' : 'What is left:';
    await host.writeOutput(`${(isRight ? colours.green : colours.red)(`${count}.`)} ${rest}\n${result.steps.flatMap(stepLines).map((line) => `  ${line}\n`).join('')}${result.left.map((line) => `  ${line}\n`).join('')}`);
    return isRight ? 0 : 1;
  },
};
