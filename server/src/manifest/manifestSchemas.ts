import attributeDefinition from '../../../schemas/synchronization/attributeDefinition.schema.json';
import attributeMapping from '../../../schemas/synchronization/attributeMapping.schema.json';
import attributeMappingSource from '../../../schemas/synchronization/attributeMappingSource.schema.json';
import containerFilter from '../../../schemas/synchronization/containerFilter.schema.json';
import directoryDefinition from '../../../schemas/synchronization/directoryDefinition.schema.json';
import expressionInputObject from '../../../schemas/synchronization/expressionInputObject.schema.json';
import expressionInputProperty from '../../../schemas/synchronization/expressionInputProperty.schema.json';
import filter from '../../../schemas/synchronization/filter.schema.json';
import filterClause from '../../../schemas/synchronization/filterClause.schema.json';
import filterGroup from '../../../schemas/synchronization/filterGroup.schema.json';
import filterOperand from '../../../schemas/synchronization/filterOperand.schema.json';
import filterOperator from '../../../schemas/synchronization/filterOperator.schema.json';
import functionParameter from '../../../schemas/synchronization/functionParameter.schema.json';
import functionSchema from '../../../schemas/synchronization/functionSchema.schema.json';
import groupFilter from '../../../schemas/synchronization/groupFilter.schema.json';
import jobRestart from '../../../schemas/synchronization/jobRestart.schema.json';
import jobRestartCriteria from '../../../schemas/synchronization/jobRestartCriteria.schema.json';
import jobSetting from '../../../schemas/synchronization/jobSetting.schema.json';
import metadataEntry from '../../../schemas/synchronization/metadataEntry.schema.json';
import objectDefinition from '../../../schemas/synchronization/objectDefinition.schema.json';
import objectMapping from '../../../schemas/synchronization/objectMapping.schema.json';
import parseExpressionRequest from '../../../schemas/synchronization/parseExpressionRequest.schema.json';
import parseExpressionResponse from '../../../schemas/synchronization/parseExpressionResponse.schema.json';
import provisionOnDemand from '../../../schemas/synchronization/provisionOnDemand.schema.json';
import provisionOnDemandLinks from '../../../schemas/synchronization/provisionOnDemandLinks.schema.json';
import provisionOnDemandParameter from '../../../schemas/synchronization/provisionOnDemandParameter.schema.json';
import provisionOnDemandSubject from '../../../schemas/synchronization/provisionOnDemandSubject.schema.json';
import publicError from '../../../schemas/synchronization/publicError.schema.json';
import quarantine from '../../../schemas/synchronization/quarantine.schema.json';
import referencedObject from '../../../schemas/synchronization/referencedObject.schema.json';
import secret from '../../../schemas/synchronization/secret.schema.json';
import sourceParameter from '../../../schemas/synchronization/sourceParameter.schema.json';
import synchronizationError from '../../../schemas/synchronization/synchronizationError.schema.json';
import synchronizationJob from '../../../schemas/synchronization/synchronizationJob.schema.json';
import synchronizationRule from '../../../schemas/synchronization/synchronizationRule.schema.json';
import synchronizationSchedule from '../../../schemas/synchronization/synchronizationSchedule.schema.json';
import synchronizationSchema from '../../../schemas/synchronization/synchronizationSchema.schema.json';
import synchronizationSecrets from '../../../schemas/synchronization/synchronizationSecrets.schema.json';
import synchronizationStatus from '../../../schemas/synchronization/synchronizationStatus.schema.json';
import synchronizationTemplate from '../../../schemas/synchronization/synchronizationTemplate.schema.json';
import taskExecution from '../../../schemas/synchronization/taskExecution.schema.json';
import type { JsonSchema } from '../json/jsonSchema.ts';

/**
 * The JSON Schemas of everything that a manifest may hold, by the name of its type in Graph. They say what is right, and
 * what hovers and completion tell: `title` is the portal's word, `readOnly` marks what the service owns, `$comment` how it is known.
 */
export const manifestSchemas: Readonly<Record<string, JsonSchema>> = {
  attributeDefinition,
  attributeMapping,
  attributeMappingSource,
  containerFilter,
  directoryDefinition,
  expressionInputObject,
  expressionInputProperty,
  filter,
  filterClause,
  filterGroup,
  filterOperand,
  filterOperator,
  functionParameter,
  functionSchema,
  groupFilter,
  jobRestart,
  jobRestartCriteria,
  jobSetting,
  metadataEntry,
  objectDefinition,
  objectMapping,
  parseExpressionRequest,
  parseExpressionResponse,
  provisionOnDemand,
  provisionOnDemandLinks,
  provisionOnDemandParameter,
  provisionOnDemandSubject,
  publicError,
  quarantine,
  referencedObject,
  secret,
  sourceParameter,
  synchronizationError,
  synchronizationJob,
  synchronizationRule,
  synchronizationSchedule,
  synchronizationSchema,
  synchronizationSecrets,
  synchronizationStatus,
  synchronizationTemplate,
  taskExecution,
};
