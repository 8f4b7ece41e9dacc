import type { RegexGroup } from '../../dotnet/regex/groupNumbers.ts';

/** What a replacement can call the groups of a pattern: names, and the numbers of groups without one. */
export function groupLabels(groups: readonly RegexGroup[]): readonly string[] {
  return groups.flatMap(({ name, number }) => (name === null ? [String(number)] : [name, String(number)]));
}

/** The label that differs from `label` by letter case only. */
export function sameButCase(label: string, labels: readonly string[]): string | undefined {
  return labels.find((candidate) => candidate !== label && candidate.toLowerCase() === label.toLowerCase());
}

/** Which groups there are, as a sentence with the way out. */
export function groupsInWords(labels: readonly string[]): string {
  const named = labels.filter((label) => !/^\d+$/.test(label));
  const shown = named.length > 0 ? named : labels;
  if (shown.length === 0) return 'It has no groups: put the part in (?<name>…).';
  return `Its ${shown.length === 1 ? 'group is' : 'groups are'} ${shown.join(', ')}.`;
}
