import { spanToDocument } from '../../base/offsetMap.ts';
import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const extensionName = mappingRule({
  code: 'map/extension-name',
  level: 'warning',
  title: 'Directory extension with a wrong name',
  why: 'A directory extension is named extension_, the app id without dashes, and its own name. Another name is found nowhere, so there is no value.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['title <- «[extension_11112222-bbbb-3333-cccc-4444dddd5555_rank]»\n'],
  good: ['title <- [extension_11112222bbbb3333cccc4444dddd5555_rank]\n'],
  fix: [{ before: 'title <- [extension_11112222-bbbb-3333-cccc-4444dddd5555_rank]\n', after: 'title <- [extension_11112222bbbb3333cccc4444dddd5555_rank]\n' }],
  check: (context) => {
    const { parse, report } = context;
    for (const { objectMapping } of enabledObjects(context)) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const { expression } = mapping.source;
        for (const { name, span } of attributeReferences(parse(expression).root)) {
          if (!/^extension_[0-9a-f-]{30,40}_/i.test(name) || /^extension_[0-9a-f]{32}_\w+$/i.test(name)) continue;
          const meant = name.replace(/^(extension_)([0-9a-f-]+)(_)/i, (_whole, start: string, id: string, end: string) => start + id.replaceAll('-', '') + end);
          const isRight = /^extension_[0-9a-f]{32}_\w+$/i.test(meant);
          report({
            span: spanToDocument(expression.map, span),
            pointer: expression.pointer,
            message: `The name of a directory extension holds the 32 digits of the app id without dashes; ${name} is found nowhere. ${isRight ? `Write ${meant}.` : 'Copy the name from the directory.'}`,
            fixes: isRight ? [{ title: 'Remove the dashes', safe: true, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span, newText: `[${meant}]` }] }] }] : [],
          });
        }
      }
    }
  },
});
