import { it } from 'vitest';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
it('x', () => {
  const one = `userNameNNN     <- [userPrincipalName]   match 1
emails[type eq "work"].valueNNN  <- [mail]                     match 2
displayNameNNN  <- Coalesce([displayName], Join(" ", [givenName], [surname]))
titleNNN        <- [jobTitle]            default "unknown"  create-only
activeNNN                        <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
`;
  let text = 'profile generic-scim\n';
  for (let i = 0; i < 200; i++) text += one.replaceAll('NNN', String(i));
  for (let r = 0; r < 60; r++) { const t = performance.now(); readMappingFile(text + r); const e = performance.now() - t; if (r % 10 === 9) console.log(text.length, e.toFixed(2)); }
  const evil: Record<string,string> = {
    brackets: '['.repeat(1e6), bc: '[,'.repeat(5e5), quotes: 'a <- ' + '"'.repeat(1e6), parens: 'a <- ' + '('.repeat(1e6), apos: "a <- " + "' ".repeat(5e5), apos2: 'a <- ' + "'a".repeat(5e5),
    opt: 'a <- (' + ' match 1'.repeat(1e5) + ' x', opt2: 'a <- [x]' + ' match 1'.repeat(1e5) + ' x', block: 'x <- /*\n'.repeat(1e5), eq: '= (\n'.repeat(1e5), supp: '# mapwright-ignore a/b: c\n'.repeat(1e5), unk: 'xx yy\n'.repeat(1e5), esc: 'a <- ' + '\\"'.repeat(5e5), nm: 'a[' .repeat(3e5) + ' <- x', arrow: 'x:'.repeat(3e5), def: 'a <- [x] ' + 'default '.repeat(1e5), blanks: 'x' + ' '.repeat(1e6) + 'y', cr: '\r'.repeat(1e6), empt: 'x <-\n'.repeat(1e5), open: 'x <- (\n#\n'.repeat(1e5), comm: 'x <- (' + '\n#'.repeat(3e5), smart: 'a <- ' + '“a '.repeat(3e5), ins: 'a[b "" '.repeat(2e5), nbs: '\u00a0'.repeat(1e6), nb2: 'a <- b\u200b\u00a0'.repeat(1e5), scopes: 'scope\n' + 'a EQUALS "x", '.repeat(1e5),
    words: 'a <- ' + 'word '.repeat(2e5), dash: 'a <- ' + '-'.repeat(1e6), colon: 'a <- ' + 'a:'.repeat(4e5)
  };
  for (const [k, v] of Object.entries(evil)) { const t = performance.now(); const d = readMappingFile(v); const e = performance.now() - t; if (e > 100) console.log(k, e.toFixed(0), d.statements.length, d.problems.length); }
});
