import type { CompareEnd, ComparedUser } from '../../compare/compareRequest.ts';
import type { JudgedThreshold } from '../../compare/thresholds.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';

/** Writes `compare --format json` (design 5) as users go by, one line each, so that memory does not grow with them. */
export interface CompareJson {
  readonly user: (user: ComparedUser) => string;
  readonly end: (end: Extract<CompareEnd, { readonly ok: true }>, thresholds: readonly JudgedThreshold[]) => string;
}

/** Starts a JSON text: what `user` and then `end` give has to be written in order. */
export function compareJson(): CompareJson {
  let isFirst = true;
  const opening = (): string => {
    const text = isFirst ? '{\n"users": [' : ',';
    isFirst = false;
    return text;
  };
  return {
    user: (user) => `${opening()}\n${JSON.stringify(userLine(user))}`,
    end: ({ summary, mappings, objects, matching, notes, users, unread, cancelled }, thresholds) => {
      const rest = {
        summary: { users, ...summary, unread },
        mappings: mappings.map((difference) => ({ ...difference, old: difference.old ?? {}, new: difference.new ?? {} })),
        objects,
        matching,
        thresholds,
        notes,
        cancelled,
      };
      const opened = isFirst ? opening() : '\n';
      return `${opened}],\n${JSON.stringify(rest, null, 2).slice(2)}\n`;
    },
  };
}

function userLine({ effect, before, after, changes, link }: ComparedUser): unknown {
  return { user: after.user, object: after.object, effect, before: side(before), after: side(after), changes, warnings: after.warnings, link };
}

function side({ action, status, code, reason, targetId }: UserOutcome): unknown {
  return { action, status, code, reason, targetId };
}
