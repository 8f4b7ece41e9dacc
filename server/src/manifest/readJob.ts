import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import type { SynchronizationJob } from '../model/mappingModel.ts';
import { readText, readTextValue } from './fieldReader.ts';

const JOB = fieldTable(['templateId', 'schedule', 'status']);
const SCHEDULE = fieldTable(['state']);
const STATUS = fieldTable(['code', 'quarantine']);
const QUARANTINE = fieldTable(['reason', 'error']);
const ERROR = fieldTable(['code']);

/** Reads what a job says about itself besides its schema. */
export function readJob(document: JsonDocument, node: number, pointer: string): SynchronizationJob {
  const [templateId, schedule, status] = readFields(document, node, JOB);
  const [state] = readFields(document, schedule, SCHEDULE);
  const [code, quarantine] = readFields(document, status, STATUS);
  const [reason, error] = readFields(document, quarantine, QUARANTINE);
  const [errorCode] = readFields(document, error, ERROR);
  return {
    templateId: readTextValue(document, templateId),
    scheduleState: readTextValue(document, state),
    statusCode: readTextValue(document, code),
    quarantineReason: readText(document, reason),
    quarantineErrorCode: readText(document, errorCode),
    pointer,
  };
}
