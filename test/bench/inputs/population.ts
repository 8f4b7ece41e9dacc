import { choicesOf } from './random.ts';

const COLUMNS = ['objectId', 'userPrincipalName', 'displayName', 'givenName', 'surname', 'mail', 'mailNickname', 'jobTitle', 'department', 'city', 'country', 'postalCode', 'streetAddress', 'telephoneNumber', 'employeeId'];

/** A CSV population of so many users, in pieces of a thousand. */
export function* populationPieces(users: number): Generator<string> {
  const choices = choicesOf(3);
  yield `${COLUMNS.join(',')}\n`;
  for (let first = 0; first < users; first += 1000) {
    let piece = '';
    for (let user = first; user < Math.min(users, first + 1000); user++) {
      const given = choices.one(['Maja', 'Nils', 'Åsa', 'Olof', 'Karin']);
      const name = `${given}${user}`;
      const department = choices.one(['Sales', 'Research', '"Legal, Nordic"']);
      piece += `${String(user).padStart(8, '0')}-1111-2222-3333-444444444444,${name}@x.example,${given} Berg ${user},${given},Berg,${name}@x.example,${name},Clerk ${choices.number(9)},${department},Lund,SE,22${choices.number(999)},Storgatan ${choices.number(200)},+46 46 ${choices.number(999999)},${user}\n`;
    }
    yield piece;
  }
}
