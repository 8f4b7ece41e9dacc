import type { ScopeReport } from '../provisioning/scopeAudit.ts';
import type { ReportLine } from './reportSection.ts';

/** Who is in scope, and what decided it. Nothing when everybody is in and there is no filter. */
export function scopeLines({ users, inScope, because, filters }: ScopeReport): readonly ReportLine[] {
  if (filters.length === 0 && inScope === users) return [];
  const out = OUT.flatMap(([name, phrase]) => ((because[name] ?? 0) === 0 ? [] : [`${because[name] ?? 0} ${phrase}`]));
  return [
    { text: `${inScope} of ${users} users are in scope${out.length === 0 ? '' : `; ${out.join(', ')}`}.` },
    ...filters.flatMap(({ title, passed, clauses }): readonly ReportLine[] => [
      { text: `${title}: passed by ${passed}.` },
      ...clauses.map(({ text, true: holds, false: fails, unknown, decided }): ReportLine => {
        const open = unknown === 0 ? '' : `, cannot be simulated for ${unknown}`;
        return { deep: true, text: `${text.slice(title.length + 1)}: true for ${holds}, false for ${fails}${open}${decided === 0 ? '' : `; it alone keeps ${decided} out`}.` };
      }),
    ]),
  ];
}

const OUT = [
  ['notAssigned', 'not assigned'],
  ['filter', 'kept out by the scoping filters'],
  ['softDeleted', 'in the recycle bin'],
  ['hardDeleted', 'deleted for good'],
  ['filterUnknown', 'where the filters cannot be simulated'],
  ['notJudged', 'left out before the scope is judged'],
] as const;
