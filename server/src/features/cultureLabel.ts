let names: Intl.DisplayNames | undefined;

/** The English name of a culture, such as “Turkish (Türkiye)”. */
export function cultureLabel(tag: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return names.of(tag) ?? tag;
}
