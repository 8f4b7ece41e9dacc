/** The parts of an example that only a manifest can show: its mappings as JSON, and its attributes as `name` or `name: {more JSON}`. */
export interface ExampleParts {
  readonly mappings: string;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly scope?: string;
  readonly targetDirectory?: string;
  readonly enabled?: boolean;
}

/** A small manifest of one User mapping for the examples of a rule; marks in the parts stay where they are. */
export function exampleManifest({ mappings, source = ['objectId'], target = ['userName'], scope = 'null', targetDirectory = 'app', enabled = true }: ExampleParts): string {
  const attributes = (list: readonly string[]): string => list.map((entry) => (entry.startsWith('{') ? entry : `{"name": "${entry}", "type": "String"}`)).join(', ');
  const object = (name: string, list: readonly string[]): string => `{"name": "${name}", "objects": [{"name": "User", "attributes": [${attributes(list)}]}]}`;
  return [
    `{"synchronizationRules": [{"name": "R", "sourceDirectoryName": "Microsoft Entra ID", "targetDirectoryName": "${targetDirectory}", "objectMappings": [{`,
    `"enabled": ${enabled}, "name": "M", "scope": ${scope}, "sourceObjectName": "User", "targetObjectName": "User", "attributeMappings": [${mappings}]}]}],`,
    `"directories": [${object('Microsoft Entra ID', source)}, ${object(targetDirectory, target)}]}`,
  ].join('\n');
}

/** One attribute mapping of an attribute, as JSON. */
export function exampleMapping(target: string, attribute: string, more = ''): string {
  const name = attribute.replace(/[«»]/g, '');
  return `{"targetAttributeName": "${target}"${more}, "source": {"expression": "[${attribute}]", "name": "${name}", "type": "Attribute", "parameters": []}}`;
}
