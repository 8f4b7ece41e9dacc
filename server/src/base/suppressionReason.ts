/** What stands for the reason of a suppression until somebody writes it. */
export const REASON_TO_WRITE = 'say why';

/** Whether a reason says nothing. */
export function isNoReason(reason: string): boolean {
  return reason.trim() === '' || reason.trim() === REASON_TO_WRITE;
}
