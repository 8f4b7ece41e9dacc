// The service's words, in PascalCase and case-sensitive (spec/manifest-model.md, from the metadata document).
export const SOURCE_TYPES = ['Attribute', 'Constant', 'Function'] as const;
export const FLOW_FLAGS = ['Add', 'Update', 'Delete'] as const;
