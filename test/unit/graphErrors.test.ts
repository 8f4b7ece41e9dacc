import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import { findingsIn } from '../support/documents.ts';

const file = path.resolve(import.meta.dirname, '../../../shared/spec/graph-errors.md');
const present = existsSync(file);
if (!present) console.log('The answers of Graph are absent (../shared/spec/graph-errors.md), so nobody sees whether a rule predicts each of them.');
const text = present ? readFileSync(file, 'utf8') : '';

/** The rows of both tables and the mistakes seen in public code, one line each. */
const lines = text.split('\n').filter((line) => (line.startsWith('| ') && !/^\| (?:status, code|code or message) \|/.test(line)) || line.startsWith('- '));

/** What predicts an answer: rules, or the reason why none can. A line is known by a part of it. */
const PREDICTORS: readonly (readonly [part: string, predictedBy: readonly string[] | string])[] = [
  ["Requested value 'flowWhenChanged' was not found", ['manifest/unknown-word']],
  ['Property source in payload has a value that does not match schema', ['manifest/unknown-property', 'manifest/wrong-type', 'manifest/incomplete-source']],
  ['PATCH used instead of PUT', 'The request is wrong, not the document.'],
  ['directories/{id}/discover', 'The request is wrong, not the document.'],
  ['not defined on **every** object type', ['map/unknown-source-attribute', 'map/unknown-target-attribute']],
  ['is not a valid propertyName', ['map/unknown-target-attribute', 'date/employeehiredate-format']],
  ['HybridSynchronizationActiveDirectoryCannotFindAttribute', ['map/unknown-target-attribute']],
  ['Property definition not found for attribute', ['map/unknown-target-attribute']],
  ['The property is custom:country', ['map/scim-extension-name']],
  ['is not supported by the SCIM protocol', ['map/scim-path']],
  ['SystemForCrossDomainIdentityManagementServiceIncompatible', ['profile/extra-attribute']],
  ['`DuplicateTargetEntries`', ['map/matching-not-unique']],
  ['`ImportSkipped`', ['map/matching-nullable']],
  ['`EntrySynchronizationSkipped`', 'Nothing is wrong: the user is out of scope or unchanged. The dry-run says which.'],
  ['SystemForCrossDomainIdentityManagementMultipleEntriesInResponse', ['profile/unfilterable-match', 'map/matching-not-filterable']],
  ['SystemForCrossDomainIdentityManagementInvalidCredentials', ['secrets/base-address']],
  ['`LicenseLimitExceeded`', 'Not from the schema.'],
  ["`flowType: 'Add'`", ['manifest/unknown-word', 'manifest/unknown-property', 'manifest/incomplete-source']],
  ['"filterGroups": []', ['manifest/unknown-property', 'manifest/incomplete-source']],
  ['trailing commas and `"type": "string"`', ['json/trailing-comma', 'manifest/unknown-word']],
  ['omits the empty argument', ['fn/formatdatetime-arity']],
  ['odd number of key/value arguments', ['fn/missing-required']],
  ['Typographic quotes', ['expr/smart-quotes', 'map/scim-path']],
];

/** Documents with the mistake of a line, as small as they can be. */
const SHOWN: readonly (readonly [document: string, name: string, code: string])[] = [
  ['[{"targetAttributeName": "a", "flowBehavior": "flowWhenChanged", "matchingPriority": 0, "source": null}]', 'a.json', 'manifest/unknown-word'],
  ['[{"targetAttributeName": "a", "flowType": "Add", "matchingPriority": 0, "source": null}]', 'a.json', 'manifest/unknown-word'],
  ['[{"targetAttributeName": "a", "mappingType": "Direct", "matchingPriority": 0, "source": null}]', 'a.json', 'manifest/unknown-property'],
  ['[{"targetAttributeName": "a", "matchingPriority": 0, "source": {"name": "a", "type": "Attribute"}}]', 'a.json', 'manifest/incomplete-source'],
  ['title <- FormatDateTime([StatusHireDate], "yyyy-MM-ddzzz", "yyyyMMddHHmmss.fZ")\n', 'a.entramap', 'fn/formatdatetime-arity'],
  ['title <- Switch([Active], , "0", "True", "1",)\n', 'a.entramap', 'fn/missing-required'],
  ['title <- Append([l], \u201cLondon")\n', 'a.entramap', 'expr/smart-quotes'],
];

describe.runIf(present)('the answers of Graph', () => {
  it('are each predicted by a rule, or have a reason why none can', () => {
    expect(lines.filter((line) => PREDICTORS.filter(([part]) => line.includes(part)).length !== 1)).toEqual([]);
  });

  it('are all there', () => {
    expect(PREDICTORS.filter(([part]) => lines.filter((line) => line.includes(part)).length !== 1)).toEqual([]);
  });
});

describe('what predicts the answers of Graph', () => {
  it('exists', () => {
    const known = new Set(ruleCatalogue.map(({ code }) => code));
    expect(PREDICTORS.flatMap(([, predictedBy]) => (typeof predictedBy === 'string' ? [] : predictedBy)).filter((code) => !known.has(code))).toEqual([]);
  });

  it.each(SHOWN)('sees %s', (document, name, code) => {
    expect(findingsIn(document, { name }).map((finding) => finding.code)).toContain(code);
  });
});
