/** A name that only Connect Sync, another engine, has; people bring it along. */
export interface ConnectSyncName {
  readonly name: string;
  /** What to write instead, as one plain sentence; the patterns are expressions with `x` for the source. */
  readonly advice: string;
}

const NO_EQUIVALENT = 'This language has no equivalent.';
const CERTIFICATES = 'Certificates cannot be taken apart in this language.';

const CERTIFICATE_FUNCTIONS = [
  'CertExtensionOids', 'CertFormat', 'CertFriendlyName', 'CertHashString', 'CertIssuer', 'CertIssuerDN', 'CertIssuerOid',
  'CertKeyAlgorithm', 'CertKeyAlgorithmParams', 'CertNameInfo', 'CertNotAfter', 'CertNotBefore', 'CertPublicKeyOid',
  'CertPublicKeyParametersOid', 'CertSerialNumber', 'CertSignatureAlgorithmOid', 'CertSubject', 'CertSubjectNameDN',
  'CertSubjectNameOid', 'CertThumbprint', 'CertVersion', 'IsCert',
];

/**
 * Functions of the Connect Sync reference that no reference of provisioning lists
 * (https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-sync-functions-reference).
 * CRef and Contains are not here: examples of the cloud sync reference use them.
 */
export const CONNECT_SYNC_ONLY: readonly ConnectSyncName[] = [
  { name: 'BitOr', advice: NO_EQUIVALENT },
  { name: 'CGuid', advice: NO_EQUIVALENT },
  { name: 'CNum', advice: 'Leave it out: a text of digits works as a number.' },
  { name: 'ConvertFromUTF8Hex', advice: NO_EQUIVALENT },
  { name: 'DNComponentRev', advice: 'Use DNComponent, which counts from the left, or Replace with a regular expression.' },
  { name: 'EscapeDNComponent', advice: 'Use Replace to escape the characters that occur.' },
  { name: 'InStrRev', advice: 'Use Replace with a regular expression; InStr finds the first occurrence only.' },
  { name: 'IsBitSet', advice: 'Write IIF(BitAnd(x, bit)="0", "False", "True").' },
  { name: 'IsDate', advice: `${NO_EQUIVALENT} Guard the date with Switch(x, …, "", …) instead.` },
  { name: 'IsEmpty', advice: 'Use IsNullOrEmpty, or the key "" in Switch.' },
  { name: 'IsGuid', advice: `${NO_EQUIVALENT} Test the form with Replace and a regular expression.` },
  { name: 'IsNumeric', advice: `${NO_EQUIVALENT} Test the form with Replace and a regular expression.` },
  { name: 'ItemOrNull', advice: 'Use Item behind a guard, as in IIF(Count(x) > 1, Item(x, 2), "").' },
  { name: 'LCase', advice: 'Use ToLower.' },
  { name: 'UCase', advice: 'Use ToUpper.' },
  { name: 'Len', advice: NO_EQUIVALENT },
  { name: 'LTrim', advice: 'Use Trim, or Replace(x, , "^\\\\s+", , "", , ).' },
  { name: 'RTrim', advice: 'Use Trim, or Replace(x, , "\\\\s+$", , "", , ).' },
  { name: 'PadLeft', advice: 'Write Replace(Join("", "00000000", x), , "(.*?)(?<id>.{0,8})$", , "${id}", , ), with as many zeros as the length.' },
  { name: 'PadRight', advice: 'Write Left(Append(x, "        "), 8), with as many blanks as the length.' },
  { name: 'RandomNum', advice: 'Use RandomString(n, n, 0, 0, 0), which gives n digits.' },
  { name: 'ReplaceChars', advice: 'Use NormalizeDiacritics for accents, and one Replace for each other character.' },
  { name: 'Right', advice: 'Write Replace(x, , "(.*?)(?<end>.{0,3})$", , "${end}", , ), with the number of characters in the braces.' },
  { name: 'Select', advice: 'Leave it out: text functions work on every value of a multi-valued attribute.' },
  { name: 'Where', advice: NO_EQUIVALENT },
  { name: 'With', advice: 'Write the repeated part out; there are no variables.' },
  { name: 'StringFromGuid', advice: 'Leave it out: identifiers arrive as texts.' },
  ...CERTIFICATE_FUNCTIONS.map((name) => ({ name, advice: CERTIFICATES })),
];

const BY_SPELLING: ReadonlyMap<string, ConnectSyncName> = new Map(CONNECT_SYNC_ONLY.map((known) => [known.name.toLowerCase(), known]));

/** The function of Connect Sync with this name in any letter case. */
export function connectSyncNamed(name: string): ConnectSyncName | undefined {
  return BY_SPELLING.get(name.toLowerCase());
}
