import { defineFunction } from './functionRecord.ts';
import { formatDateTimeType } from './formatDateTimeType.ts';
import { reformat } from './reformatDate.ts';
import { cloudSyncPage, DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const formatDateTime = defineFunction({
  name: 'FormatDateTime',
  products: EVERY_PRODUCT,
  summary: 'Reads a date by one format and writes it by another.',
  parameters: [
    { name: 'source', type: 'String', description: 'The date as text, usually an attribute, or a date from DateFromNum.', storedKey: 'source' },
    { name: 'dateTimeStyles', type: 'String', description: 'Names of .NET DateTimeStyles for reading; left out, RoundtripKind, AllowLeadingWhite and AllowTrailingWhite.', optional: true, storedKey: null, role: 'dateStyles' },
    { name: 'inputFormat', type: 'String', description: 'The exact format of the source, in the letters of .NET.', emptyAllowed: true, storedKey: 'inputFormat', role: 'dateFormat' },
    { name: 'outputFormat', type: 'String', description: 'The format to write, in the letters of .NET.', storedKey: 'outputFormat', role: 'dateFormat' },
  ],
  otherForm: ['source', 'inputFormat', 'outputFormat'],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('formatdatetime'),
  notes: [
    { text: 'Pages contradict each other about the number of parameters: four by the functions reference, three without dateTimeStyles by the cloud sync reference and Graph. HR provisioning is reported to refuse three.', fidelity: 'observed', source: `${functionsPage('formatdatetime')} against ${cloudSyncPage('formatdatetime')}; MicrosoftDocs/entra-docs issue 69` },
    { text: 'M is the month and m the minute; HH is the 24-hour clock; hh needs two digits when reading, so read Now() with h.', fidelity: 'documented', source: PAGES.dotnetDates },
    { text: 'A source with an offset is converted to the server\'s time, taken to be UTC: 2021-06-30+08:00 becomes 2021-06-29.', fidelity: 'inferred', source: functionsPage('formatdatetime') },
    { text: 'A source that does not look exactly like the input format, is empty or absent, is an error in .NET; guard it.', fidelity: 'inferred', source: '.NET DateTime.ParseExact' },
    { text: 'For a date, such as the result of DateFromNum, the input format stays empty.', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
  ],
  examples: [
    { expression: 'FormatDateTime([hired], , "dd.MM.yyyy", "yyyy-MM-dd")', given: { hired: '31.01.2026' }, result: '2026-01-31' },
    { expression: 'FormatDateTime([hired], "dd.MM.yyyy", "yyyy-MM-dd")', given: { hired: '31.01.2026' }, result: '2026-01-31' },
    { expression: 'FormatDateTime([hired], , "yyyy-MM-dd", "dddd d MMMM yyyy")', given: { hired: '2026-01-31' }, result: 'Saturday 31 January 2026' },
    { expression: 'FormatDateTime([hired], , "yyyy-MM-dd", "yyyy")', given: { hired: '31.01.2026' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: formatDateTimeType,
    run: (values, environment) => {
      const [source, second, third, fourth] = values;
      if (values.length !== 3) return reformat({ source, styles: second, inputFormat: third, outputFormat: fourth }, environment);
      if (environment.product === 'scim' || environment.product === 'hr') {
        environment.lessSure('unknown', 'FormatDateTime with three arguments is documented for cloud sync only, and reported to be refused for HR.');
      }
      return reformat({ source, styles: undefined, inputFormat: second, outputFormat: third }, environment);
    },
  },
});
