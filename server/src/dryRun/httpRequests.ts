import type { Dialect } from '../provisioning/tenantUrl.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { requestLine } from './inWords.ts';

/**
 * The requests of users as a `.http` file, which REST clients of editors send one by one. The token is a variable that the
 * reader fills in, so that no secret is in the file.
 */
export function httpRequests(outcomes: readonly UserOutcome[], dialect: Dialect): string {
  const blocks = outcomes.flatMap((outcome) => outcome.requests[dialect].map((request) => block(outcome, requestLine(request), request.body)));
  return ['# Put the secret token of the app behind the equals sign; keep it out of version control.\n@token =\n', ...blocks].join('\n');
}

function block({ user, action, status }: UserOutcome, line: string, body: unknown): string {
  const name = `### ${oneLine(user.display)}: ${action === 'None' ? status : action}\n`;
  const accepts = 'Accept: application/scim+json\nAuthorization: Bearer {{token}}\n';
  if (body === undefined) return `${name}${line}\n${accepts}`;
  return `${name}${line}\n${accepts}Content-Type: application/scim+json\n\n${JSON.stringify(body, null, 2)}\n`;
}

// A name of a population may hold anything, and a line of its own would begin a request.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
