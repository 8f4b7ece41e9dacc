import type { RuleRecord } from '../ruleRecord.ts';
import { accountDisabledVsEnabled } from './accountdisabled-vs-enabled.ts';
import { activeAccountEnabled } from './active-accountenabled.ts';
import { activeInverted } from './active-inverted.ts';
import { adBooleanCase } from './ad-boolean-case.ts';
import { appRoleAddOnly } from './approle-add-only.ts';
import { appRoleComplexTarget } from './approle-complex-target.ts';
import { appRoleDirect } from './approle-direct.ts';
import { appRoleSingleMulti } from './approle-single-multi.ts';
import { appRoleSyncAll } from './approle-syncall.ts';
import { appRoleTypeTarget } from './approle-type-target.ts';
import { booleanTarget } from './boolean-target.ts';
import { complexCustom } from './complex-custom.ts';
import { csaType } from './csa-type.ts';
import { defaultNotOnUpdate } from './default-not-on-update.ts';
import { dnUnescaped } from './dn-unescaped.ts';
import { duplicateMatchingPrecedence } from './duplicate-matching-precedence.ts';
import { duplicateTarget } from './duplicate-target.ts';
import { emptyToAd } from './empty-to-ad.ts';
import { extensionName } from './extension-name.ts';
import { flowNullMatching } from './flownull-matching.ts';
import { flowNullOutbound } from './flownull-outbound.ts';
import { idTarget } from './id-target.ts';
import { ignoreFlowInside } from './ignoreflow-inside.ts';
import { lengthLimit } from './length-limit.ts';
import { listNeedsJoin } from './list-needs-join.ts';
import { mailUpdate } from './mail-update.ts';
import { managerExpression } from './manager-expression.ts';
import { usersMappingDisabled } from './mapping-disabled-users.ts';
import { matchingDefault } from './matching-default.ts';
import { matchingMultiSource } from './matching-multi-source.ts';
import { matchingMultivalued } from './matching-multivalued.ts';
import { matchingNotFilterable } from './matching-not-filterable.ts';
import { matchingNotUnique } from './matching-not-unique.ts';
import { matchingNullable } from './matching-nullable.ts';
import { matchingOnlyCreate } from './matching-onlycreate.ts';
import { multivaluedExtension } from './multivalued-extension.ts';
import { noActive } from './no-active.ts';
import { noMatching } from './no-matching.ts';
import { parentDnDefaultMissing } from './parentdn-default-missing.ts';
import { photoBinary } from './photo-binary.ts';
import { proxyAddressesTarget } from './proxyaddresses-target.ts';
import { readonlyTarget } from './readonly-target.ts';
import { requiredUnmapped } from './required-unmapped.ts';
import { samAccountNameCharacters } from './samaccountname-characters.ts';
import { samAccountNameSource } from './samaccountname-source.ts';
import { scimExtensionName } from './scim-extension-name.ts';
import { scimPath } from './scim-path.ts';
import { singleFromList } from './single-from-list.ts';
import { sourceAttributeCase } from './source-attribute-case.ts';
import { storedTreeMismatch } from './stored-tree-mismatch.ts';
import { tooManyMatching } from './too-many-matching.ts';
import { unknownDirectory } from './unknown-directory.ts';
import { unknownObject } from './unknown-object.ts';
import { unknownSourceAttribute } from './unknown-source-attribute.ts';
import { unknownTargetAttribute } from './unknown-target-attribute.ts';
import { constantMatching } from './unused-constant-mapping.ts';

/** Every rule about attribute mappings and matching. */
export const mapRules: readonly RuleRecord[] = [
  accountDisabledVsEnabled,
  activeAccountEnabled,
  activeInverted,
  adBooleanCase,
  appRoleAddOnly,
  appRoleComplexTarget,
  appRoleDirect,
  appRoleSingleMulti,
  appRoleSyncAll,
  appRoleTypeTarget,
  booleanTarget,
  complexCustom,
  csaType,
  defaultNotOnUpdate,
  dnUnescaped,
  duplicateMatchingPrecedence,
  duplicateTarget,
  emptyToAd,
  extensionName,
  flowNullMatching,
  flowNullOutbound,
  idTarget,
  ignoreFlowInside,
  lengthLimit,
  listNeedsJoin,
  mailUpdate,
  managerExpression,
  usersMappingDisabled,
  matchingDefault,
  matchingMultiSource,
  matchingMultivalued,
  matchingNotFilterable,
  matchingNotUnique,
  matchingNullable,
  matchingOnlyCreate,
  multivaluedExtension,
  noActive,
  noMatching,
  parentDnDefaultMissing,
  photoBinary,
  proxyAddressesTarget,
  readonlyTarget,
  requiredUnmapped,
  samAccountNameCharacters,
  samAccountNameSource,
  scimExtensionName,
  scimPath,
  singleFromList,
  sourceAttributeCase,
  storedTreeMismatch,
  tooManyMatching,
  unknownDirectory,
  unknownObject,
  unknownSourceAttribute,
  unknownTargetAttribute,
  constantMatching,
];
