import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

export const matchingMultiSource = mappingRule({
  code: 'map/matching-multi-source',
  level: 'error',
  title: 'Matching expression of several attributes',
  why: 'A matching attribute may come from one source attribute; the save is refused with "Joining property … has more than one SourceName".',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#20635'],
  fixable: false,
  bad: ['«userName» <- Join("@", [mailNickname], [companyName]) match 1\n'],
  good: ['userName <- ToLower([userPrincipalName]) match 1\n'],
  check: (context) => {
    for (const { mapping, parsed: { root } } of mappedExpressions(context)) {
      if (mapping.matchingPriority <= 0) continue;
      const names = new Set(attributeReferences(root).map(({ name }) => name));
      if (names.size < 2) continue;
      context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${mapping.target} matches and is made of ${[...names].join(' and ')}; the save is refused, since a matching attribute has one source. Match on an attribute of one source.` });
    }
  },
});
