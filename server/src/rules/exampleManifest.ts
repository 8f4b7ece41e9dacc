/** The parts of an example that only a manifest can show: its mappings as JSON, and its attributes as `name` or `name: {more JSON}`. */
export interface ExampleParts {
  readonly mappings: string;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly scope?: string;
  readonly sourceDirectory?: string;
  readonly targetDirectory?: string;
  readonly targetObject?: string;
  readonly enabled?: boolean;
}

/** A small manifest of one User mapping for the examples of a rule; marks in the parts stay where they are. */
export function exampleManifest({
  mappings, source = ['objectId'], target = ['userName'], scope = 'null',
  sourceDirectory = 'Microsoft Entra ID', targetDirectory = 'app', targetObject = 'User', enabled = true,
}: ExampleParts): string {
  const attributes = (list: readonly string[]): string => list.map((entry) => (entry.startsWith('{') ? entry : `{"name": "${entry}", "type": "String"}`)).join(', ');
  const directory = (name: string, object: string, list: readonly string[]): string => `{"name": "${name}", "objects": [{"name": "${object}", "attributes": [${attributes(list)}]}]}`;
  return [
    `{"synchronizationRules": [{"name": "R", "sourceDirectoryName": "${sourceDirectory}", "targetDirectoryName": "${targetDirectory}", "objectMappings": [{`,
    `"enabled": ${enabled}, "name": "M", "scope": ${scope}, "sourceObjectName": "User", "targetObjectName": "${targetObject}", "attributeMappings": [${mappings}]}]}],`,
    `"directories": [${directory(sourceDirectory, 'User', source)}, ${directory(targetDirectory, targetObject, target)}]}`,
  ].join('\n');
}

/** One attribute mapping of an attribute, as JSON. */
export function exampleMapping(target: string, attribute: string, more = ''): string {
  const name = attribute.replace(/[«»]/g, '');
  return `{"targetAttributeName": "${target}"${more}, "source": {"expression": "[${attribute}]", "name": "${name}", "type": "Attribute", "parameters": []}}`;
}

/** One attribute mapping of a function, as JSON; for examples whose stored tree does not matter. */
export function exampleFunction(target: string, expression: string, more = ''): string {
  return `{"targetAttributeName": "${target}"${more}, "source": {"expression": ${JSON.stringify(expression)}, "name": "${/^\w*/.exec(expression.replace(/[«»]/g, ''))?.[0] ?? ''}", "type": "Function", "parameters": []}}`;
}

/** One attribute mapping of a function with its whole stored tree, as JSON; for what a repair leaves. */
export function exampleStored(target: string, source: string, more = ''): string {
  return `{"targetAttributeName": "${target}"${more}, "source": ${source}}`;
}

/** A stored source as JSON: an attribute, a constant, or a function with the keys and sources of its parameters. */
export function exampleSource(expression: string, parameters: readonly (readonly [key: string, source: string])[] = []): string {
  const [first] = expression;
  const type = first === '[' ? 'Attribute' : first === '"' ? 'Constant' : 'Function';
  const name = type === 'Function' ? (/^\w*/.exec(expression)?.[0] ?? '') : expression.slice(1, -1);
  const list = parameters.map(([key, source]) => `{"key": "${key}", "value": ${source}}`).join(', ');
  return `{"expression": ${JSON.stringify(expression)}, "name": "${name}", "type": "${type}", "parameters": [${list}]}`;
}
