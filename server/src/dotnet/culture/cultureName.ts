/** A culture name as .NET sees it. */
export interface CultureName {
  /** The name in its usual case, such as `de-DE`; empty for the invariant culture. */
  readonly name: string;
  /** The language part in lower case, such as `de`; empty for the invariant culture. */
  readonly language: string;
  /** Whether the name is a language tag. `tr_TR` and `english` are not (an ICU-based .NET accepts them all the same, a Windows one throws). */
  readonly wellFormed: boolean;
  /** Whether the language data of this product knows the language. */
  readonly known: boolean;
}

const INVARIANT: CultureName = { name: '', language: '', wellFormed: true, known: true };

/** Reads a culture name. Never fails: what is wrong with a name is told by `wellFormed` and `known`. */
export function readCultureName(text: string): CultureName {
  if (text === '') return INVARIANT;
  const language = languageOf(text);
  const name = canonicalName(text);
  if (name === undefined || !/^[a-z]{2,3}$/.test(language)) return { name: text, language, wellFormed: false, known: false };
  return { name, language, wellFormed: true, known: Intl.DateTimeFormat.supportedLocalesOf(name).length > 0 };
}

/** The language part of a culture name in lower case, whether or not the name is well formed. */
export function languageOf(cultureName: string): string {
  return (cultureName.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** Intl throws on a malformed tag, and has no way to ask beforehand. */
function canonicalName(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
