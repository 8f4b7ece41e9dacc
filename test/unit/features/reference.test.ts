import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../../server/src/analysis/ruleCatalogue.ts';
import { allPages } from '../../../server/src/cli/referencePages.ts';
import { pageMarkdown } from '../../../server/src/features/reference/pageMarkdown.ts';
import { allFunctions } from '../../../server/src/functions/registry.ts';
import { sourceAddress } from '../../../server/src/rules/sourceAddress.ts';
import { command } from '../../support/commandLine.ts';

const pages = allPages();
const page = (name: string): string => {
  const found = pages.find((candidate) => candidate.name === name);
  return found === undefined ? '' : pageMarkdown(found);
};

describe('reference pages', () => {
  it('are there for every rule and every function, once each', () => {
    expect(pages.map(({ name }) => name)).toEqual([...ruleCatalogue.map(({ code }) => code), ...allFunctions.map(({ name }) => name)]);
  });

  it('of a rule show why, examples, repair and sources', () => {
    for (const part of ['# fn/case\n', '## Reported\n\n```entra\n«toLower»([mail])\n```', '## Not reported', 'becomes', '# mapwright-ignore fn/case: the reason', '(<https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data>)']) expect(page('fn/case')).toContain(part);
  });

  it('of a function show its form, parameters, examples with values, and what a missing value does', () => {
    for (const part of ['```entra\nJoin(separator, source, …)\n```', '- `separator`: String.', '- `Join(" ", [givenName], [surname])`: "Lena Berg", with givenName "Lena", surname "Berg"', '- `Join(" ", [givenName], [surname])`: "Berg", without givenName']) expect(page('Join')).toContain(part);
  });

  it('show every character of a text', () => {
    expect(pageMarkdown({ name: 'a_b', summary: '# [x] <y> *z*', blocks: [{ kind: 'code', language: 'entra', text: 'a ``` b\n' }] })).toBe('# a\\_b\n\n\\# \\[x\\] \\<y\\> \\*z\\*\n\n````entra\na ``` b\n````\n');
  });

  it('are what explain prints', async () => {
    expect((await command(['explain', 'fn/case', '--format', 'markdown'])).output).toBe(page('fn/case'));
    const { output } = await command(['explain', 'join']);
    expect(output).toContain('Join(" ", [givenName], [surname]): "Berg", without givenName');
  });
});

describe('the address of a source', () => {
  it.each([
    ['https://www.rfc-editor.org/rfc/rfc7643#section-4.1', 'https://www.rfc-editor.org/rfc/rfc7643#section-4.1'],
    ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md', 'https://learn.microsoft.com/entra/identity/app-provisioning/known-issues'],
    ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/a-b.md', 'https://learn.microsoft.com/graph/api/resources/a-b'],
    ['MicrosoftDocs/azure-docs#58604', 'https://github.com/MicrosoftDocs/azure-docs/issues/58604'],
    ['AzureAD/entra-id-inbound-provisioning issue 15', 'https://github.com/AzureAD/entra-id-inbound-provisioning/issues/15'],
    ['RFC 8259', 'https://www.rfc-editor.org/rfc/rfc8259'],
    ['The page that the profile names.', null],
  ])('%s', (source, address) => {
    expect(sourceAddress(source)).toBe(address);
  });
});
