import { nearest } from '../../base/nearest.ts';
import { attributeReferences } from '../../expression/attributeReferences.ts';
import type { ObjectMapping } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import type { KnownSourceAttribute, MappedObject } from '../ruleRecord.ts';

export const unknownSourceAttribute = mappingRule({
  code: 'map/unknown-source-attribute',
  level: 'error',
  title: 'Source attribute that the directory does not define',
  why: 'An attribute that the source object does not define has no value for anybody; users report SchemaInvalid when they save. The provisioning engine has names of its own: Graph says mobilePhone where it says mobile.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#58604'],
  fixable: true,
  bad: [
    exampleManifest({ mappings: exampleMapping('userName', '«objectIdentifier»'), source: ['mail'] }),
    'userName <- [objectId] match 1\nphoneNumbers[type eq "mobile"].value <- [«mobilePhone»]\n',
  ],
  good: [
    exampleManifest({ mappings: exampleMapping('userName', 'objectId') }),
    exampleManifest({ mappings: exampleMapping('userName', 'ObjectId') }),
    'userName <- [objectId] match 1\nphoneNumbers[type eq "mobile"].value <- [mobile]\ntitle <- [extension_0123456789abcdef0123456789abcdef_rank]\n',
  ],
  fix: [
    { before: exampleManifest({ mappings: exampleMapping('userName', 'objctId') }), after: exampleManifest({ mappings: exampleMapping('userName', 'objectId') }) },
    { before: 'userName <- [objectId] match 1\ntitle <- [officeLocation]\n', after: 'userName <- [objectId] match 1\ntitle <- [physicalDeliveryOfficeName]\n' },
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (mapped.sourceAttributes === null) continue;
      for (const { name, nameSpan, span } of attributeReferences(parsed.root)) {
        const unknown = unknownName(name, mapped, mapped.sourceAttributes);
        if (unknown === null) continue;
        const { meant } = unknown;
        context.report({
          span: toDocument(nameSpan),
          pointer,
          ...(unknown.isCertain ? {} : { severity: 'warning' as const }),
          message: `${unknown.fact} ${meant === undefined ? 'Add it to the directory, or correct the name.' : unknown.isCertain ? `Did you mean ${meant}?` : `Write ${meant}.`}`,
          fixes: meant === undefined ? [] : [{ title: `Change it to ${meant}`, safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span, newText: `[${meant}]` }] }] }],
        });
      }
    }
  },
});

interface UnknownName {
  readonly fact: string;
  readonly meant: string | undefined;
  /** The document itself defines what there is; else only names that belong to Graph are judged, since tenants add attributes. */
  readonly isCertain: boolean;
}

function unknownName(name: string, { objectMapping }: MappedObject, known: ReadonlyMap<string, KnownSourceAttribute>): UnknownName | null {
  if (name === '' || known.has(name)) return null;
  const engineName = GRAPH_NAMES.get(name);
  const meant = engineName !== undefined && known.has(engineName) ? engineName : undefined;
  if (!isDefined(known)) {
    return meant === undefined ? null : { fact: `${name} is Graph's name; the provisioning engine knows no such attribute, so it has no value for anybody.`, meant, isCertain: false };
  }
  // Another letter case has a rule of its own.
  const folded = name.toLowerCase();
  if ([...known.keys()].some((other) => other.toLowerCase() === folded)) return null;
  return { fact: `The source directory defines no attribute ${name} for ${sourceName(objectMapping)}, so it has no value for anybody.`, meant: meant ?? nearest(name, known.keys()), isCertain: true };
}

function isDefined(known: ReadonlyMap<string, KnownSourceAttribute>): boolean {
  return known.values().next().value?.definition != null;
}

function sourceName({ sourceObjectName }: ObjectMapping): string {
  return sourceObjectName ?? 'this object';
}

/** What Graph and its PowerShell module call attributes of the engine (spec/directory-attributes.md). */
const GRAPH_NAMES: ReadonlyMap<string, string> = new Map([
  ['mobilePhone', 'mobile'], ['businessPhones', 'telephoneNumber'], ['officeLocation', 'physicalDeliveryOfficeName'], ['faxNumber', 'facsimileTelephoneNumber'], ['onPremisesSyncEnabled', 'dirSyncEnabled'],
]);
