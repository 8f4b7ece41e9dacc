import type { FunctionRecord } from '../../functions/functionRecord.ts';
import { signatureOf } from '../../functions/signature.ts';
import { codeSpan, expressionBlock, fidelitySentence } from '../markdown.ts';
import { resultInWords } from '../reference/resultInWords.ts';

/**
 * The help page of a function: signature, summary, how sure it is and the source, parameters, an example, what to know.
 * @param here what the call gives where it stands, if it is a call that is looked at
 */
export function functionHover(record: FunctionRecord, here: string | null = null): string {
  const [example] = record.examples;
  const parts = [
    expressionBlock(signatureOf(record)),
    record.summary,
    here ?? '',
    // Before what is long: a hover shows about ten lines, and the rest only to those who scroll.
    `${fidelitySentence(record.fidelity)} [Documentation](${record.link})`,
    record.parameters.map(({ name, optional, description }) => `- ${codeSpan(name)}${optional === true ? ' (optional)' : ''}: ${description}`).join('\n'),
    example === undefined ? '' : `Example: ${codeSpan(example.expression)} gives ${codeSpan(resultInWords(example.result))}`,
    record.notes.map(({ text, fidelity }) => `- ${text}${fidelity === 'documented' ? '' : ` *(${fidelity})*`}`).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
