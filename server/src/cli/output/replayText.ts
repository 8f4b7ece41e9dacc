import type { JsonValue } from '../../population/rawRecord.ts';
import type { ReplayedUser } from '../../replay/replayedUser.ts';
import type { ReplayResult } from '../replay/startReplay.ts';
import { counted, type Colours } from './colours.ts';

const MOST_LISTED = 200;

/** A replay for people: the counts, then each user with the answers, those that differ first. */
export function replayAsText(result: ReplayResult, colours: Colours): string {
  const { users, stopped, url, dialect } = result;
  const differing = users.filter(({ agrees }) => !agrees);
  const agreeing = users.filter(({ agrees, requests }) => agrees && requests.length > 0);
  const silent = users.length - differing.length - agreeing.length;
  const listed = [...differing, ...agreeing].slice(0, MOST_LISTED);
  const more = differing.length + agreeing.length - listed.length;
  return [
    colours.bold(`Sent to ${url} in the ${dialect === 'default' ? 'default dialect' : `dialect of ${dialect}`}`),
    `${counted(users.length, 'user')}: ${agreeing.length} as predicted, ${differing.length} otherwise, ${silent} without requests.`,
    ...(stopped === null ? [] : [colours.red(`Stopped. ${stopped}`)]),
    '',
    ...listed.flatMap((user) => [...userLines(user, url, colours), '']),
    ...(more > 0 ? [`${more} more are not listed; --format json gives all.`, ''] : []),
  ].join('\n');
}

function userLines({ user, action, agrees, requests, differences, notes }: ReplayedUser, base: string, colours: Colours): readonly string[] {
  return [
    `${agrees ? colours.green('as predicted') : colours.red('differs     ')}  ${user.display}, ${action}`,
    ...requests.map(({ method, url, answer, predicted, agrees: same }) => {
      const line = `  ${colours.blue(`${method} ${readable(url, base)}`)}  ${answer}`;
      return same ? line : `${line}  ${colours.yellow(`predicted: ${predicted}`)}`;
    }),
    ...differences.map(({ path, kind, predicted, actual }) => {
      switch (kind) {
        case 'missing': return `  ${colours.yellow(`The app does not hold ${path}; predicted: ${shown(predicted)}`)}`;
        case 'different': return `  ${colours.yellow(`The app holds ${shown(actual)} as ${path}; predicted: ${shown(predicted)}`)}`;
        case 'added': return `  ${colours.faint(`The app adds ${path}: ${shown(actual)}`)}`;
      }
    }),
    ...notes.map((note) => `  ${note}`),
  ];
}

/** An address behind the base, without its percent signs; what is sent is in the JSON report. */
function readable(url: string, base: string): string {
  const end = url.startsWith(base) ? url.slice(base.length) : url;
  try {
    return decodeURIComponent(end);
  } catch {
    // It throws for percent signs that an app has put into its ids.
    return end;
  }
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
