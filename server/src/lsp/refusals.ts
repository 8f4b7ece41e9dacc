import type { Refusal } from '../protocol.ts';

/** The answer about a document that is not open on the server or holds no mappings. */
export const NOT_OURS: Refusal = { ok: false, message: 'This document is neither a mapping file nor a synchronization schema.' };

/** The answer when a request was cancelled, or failed by a mistake of ours. */
export const NOT_READY: Refusal = { ok: false, message: 'Nothing was changed. Try again; if that does not help, the output channel Mapwright says why.' };
