// Repositories whose pages are read on learn.microsoft.com, where people look them up.
const PUBLISHED: readonly { readonly path: RegExp; readonly address: string }[] = [
  { path: /^MicrosoftDocs\/entra-docs docs\/(\S+)\.md$/, address: 'https://learn.microsoft.com/entra/' },
  { path: /^microsoftgraph\/microsoft-graph-docs-contrib api-reference\/v1\.0\/(\S+)\.md$/, address: 'https://learn.microsoft.com/graph/api/' },
];

/**
 * Where a source of a rule or function can be read.
 * @param source an address, `owner/repository path`, `owner/repository#issue`, an RFC, or a sentence; more words may follow
 * @returns null for a sentence that names no public page
 */
export function sourceAddress(source: string): string | null {
  const address = /^https:\/\/[^\s,]+/.exec(source)?.[0];
  if (address !== undefined) return address;
  const page = /^(\S+\/\S+ \S+\.md)\b/.exec(source)?.[1];
  for (const { path, address: root } of PUBLISHED) {
    const published = page === undefined ? undefined : path.exec(page)?.[1];
    if (published !== undefined) return root + published;
  }
  const file = /^([\w.-]+\/[\w.-]+) ([\w.-]+(?:\/[\w.-]+)*\.\w+)\b/.exec(source);
  if (file !== null) return `https://github.com/${file[1] ?? ''}/blob/HEAD/${file[2] ?? ''}`;
  const issue = /^([\w.-]+\/[\w.-]+)(?:#| issue )(\d+)\b/.exec(source);
  if (issue !== null) return `https://github.com/${issue[1] ?? ''}/issues/${issue[2] ?? ''}`;
  const rfc = /^RFC (\d+)\b/.exec(source)?.[1];
  return rfc === undefined ? null : `https://www.rfc-editor.org/rfc/rfc${rfc}`;
}
