import source from './evaluationWorker.ts?worker-source';

/** The program of the evaluation worker, as text. */
export const evaluationWorkerSource: string = source;
