import type { Product } from '../../base/product.ts';
import { functionNamed } from '../../functions/registry.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest } from '../exampleManifest.ts';
import { productOf } from '../jobDirection.ts';
import { allCalls, mappedExpressions } from '../mappedExpressions.ts';
import { FUNCTIONS_PAGE } from './callArguments.ts';

const example = (expression: string, sourceDirectory: string, targetDirectory: string): string =>
  exampleManifest({ sourceDirectory, targetDirectory, source: ['mail'], target: ['title'], mappings: exampleFunction('title', expression) });

export const productMismatch = mappingRule({
  code: 'fn/product-mismatch',
  level: 'warning',
  title: 'Function that is documented for other jobs',
  why: 'Two pages list functions: one for apps and HR systems, one for cloud sync. Whether one engine stands behind both is not known, so a function of the other page may be refused.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md', 'MicrosoftDocs/azure-docs#38096'],
  fixable: false,
  bad: [example('«Trim»([mail])', 'Workday', 'Active Directory'), example('«CDate»([mail])', 'Active Directory', 'Azure Active Directory')],
  good: [example('Trim([mail])', 'Active Directory', 'Azure Active Directory'), example('CDate([mail])', 'Workday', 'Active Directory'), example('ToLower([mail])', 'Microsoft Entra ID', 'app')],
  check: (context) => {
    for (const { mapped, parsed, pointer, toDocument } of mappedExpressions(context)) {
      const product = productOf(mapped);
      if (product === null) continue;
      for (const { name, nameSpan } of allCalls(parsed)) {
        const record = functionNamed(name);
        if (record === undefined || record.products.includes(product)) continue;
        context.report({ span: toDocument(nameSpan), pointer, message: `${name} is not documented for ${JOBS[product]}, and may be refused there. Try it with provision on demand first, or say it with another function.` });
      }
    }
  },
});

const JOBS: Readonly<Record<Product, string>> = {
  scim: 'jobs that provision apps',
  hr: 'jobs from HR systems',
  'cloud-sync': 'cloud sync to Entra ID',
  'entra-to-ad': 'cloud sync to Active Directory',
};
