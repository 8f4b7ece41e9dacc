import type { ExpressionNode } from '../../expression/ast.ts';
import { mappingRule } from '../defineRule.ts';
import { enabledMappings, type PlacedMapping } from '../mappedExpressions.ts';
import { sourceSide, targetSide } from '../sides.ts';

const HEAD = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [objectId] match 1\n  active <- Not([IsSoftDeleted])\n';

export const photoBinary = mappingRule({
  code: 'map/photo-binary',
  level: 'error',
  title: 'Photo or other binary attribute',
  why: 'The service does not provision pictures and other binary attributes to apps or from HR systems.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: true,
  bad: [`${HEAD}  «photos[type eq "photo"].value» <- [thumbnailPhoto]\n`],
  good: [`${HEAD}  title <- [jobTitle]\n`, `${HEAD}  photos[type eq "photo"].value <- [extensionAttribute1]\n`],
  fix: [{ before: `${HEAD}  photos[type eq "photo"].value <- [thumbnailPhoto]\n`, after: HEAD }],
  check: (context) => {
    for (const placed of enabledMappings(context)) {
      const { mapping } = placed;
      const source = mapping.source.kind === 'expression' ? context.parse(mapping.source.expression).root : null;
      if (mapping.source.kind === 'none' || !isBinary(placed, source)) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${mapping.target} is binary, and the service does not provision such attributes here. Delete the mapping.`,
        fixes: [{ title: `Delete the mapping to ${mapping.target}`, safe: false, effect: 'provisioning', edits: [{ kind: 'deleteMapping', mapping }] }],
      });
    }
  },
});

/**
 * Cloud sync carries thumbnailPhoto from Active Directory to Entra, so only apps and HR sources count. The photos of SCIM are
 * addresses of pictures: an app takes them from a source that is a text.
 */
function isBinary({ mapped, mapping }: PlacedMapping, source: ExpressionNode | null): boolean {
  const isHr = sourceSide(mapped) === 'hr';
  if (!isHr && targetSide(mapped) !== 'app') return false;
  const isPicture = source?.kind === 'attribute' && (PICTURES.test(source.name) || mapped.sourceAttributes?.get(source.name)?.type === 'Binary');
  return isPicture || (isHr && PICTURES.test(mapping.target)) || mapped.targetAttributes?.get(mapping.target)?.type === 'Binary';
}

const PICTURES = /^(?:thumbnailPhoto|jpegPhoto|photo)$/;
