import type { AttributeMapping, FilterClause, ObjectMapping } from '../model/mappingModel.ts';
import { printName } from './nameToken.ts';
import { actionWord, NO_ACTION } from './readActionWords.ts';
import { singleLine } from './singleLine.ts';

/** `mapping "name" disabled` */
export function printMappingLine({ name, enabled }: Pick<ObjectMapping, 'name' | 'enabled'>): string {
  return ['mapping', ...(name === null ? [] : [JSON.stringify(name)]), ...(enabled ? [] : ['disabled'])].join(' ');
}

/** The lines of the objects and of the actions, where the model says them. */
export function printObjectLines({ sourceObjectName, targetObjectName, flowTypes }: ObjectMapping): readonly string[] {
  return [
    ...(sourceObjectName === null || targetObjectName === null ? [] : [`${printName(sourceObjectName)} -> ${printName(targetObjectName)}`]),
    ...(flowTypes === null ? [] : [printActions(flowTypes)]),
  ];
}

/** `actions Create, Update, Delete` */
export function printActions(flowTypes: NonNullable<ObjectMapping['flowTypes']>): string {
  return `actions ${flowTypes.length === 0 ? NO_ACTION : flowTypes.map(actionWord).join(', ')}`;
}

/** `scope "title"` */
export function printScope(name: string | null): string {
  return name === null ? 'scope' : `scope ${JSON.stringify(name)}`;
}

/** `department EQUALS "Sales"` */
export function printClause({ attribute, operator, values }: Pick<FilterClause, 'attribute' | 'operator' | 'values'>): string {
  const printed = (values ?? []).map((value) => JSON.stringify(value)).join(', ');
  return [printName(attribute), operator, printed].filter((part) => part !== '').join(' ');
}

/** The source on one line, as it stands behind `<-`. */
export function printSource({ source }: Pick<AttributeMapping, 'source'>): string {
  switch (source.kind) {
    case 'none':
      return 'none';
    case 'withoutText':
      return source.name;
    case 'expression':
      return singleLine(source.expression.text) ?? source.expression.text;
  }
}
