import { CancellationToken } from 'vscode-languageserver';
import {
  DRY_RUN,
  DRY_RUN_CLOSED,
  DRY_RUN_DETAILS,
  DRY_RUN_EXPORT,
  DRY_RUN_PLACE,
  type DryRunClosedParameters,
  type DryRunDetailsResult,
  type DryRunExportParameters,
  type DryRunExportResult,
  type DryRunParameters,
  type DryRunPlaceParameters,
  type DryRunPlaceResult,
  type DryRunResult,
  type DryRunRowParameters,
  type Refusal,
} from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

const BROKEN: Refusal = { ok: false, message: 'The dry-run broke off. The output of the language server says more.' };

/** A dry-run, and what can be asked about it afterwards. */
export const dryRun: HandlerRecord = {
  name: DRY_RUN,
  capabilities: {},
  register: (context) => {
    const { connection, runner, dryRuns } = context;
    connection.onRequest(DRY_RUN, (parameters: DryRunParameters, token: CancellationToken) =>
      // A cancelled dry-run is answered with what was done until then, so the runner must not answer for it.
      runner.run<DryRunResult>(DRY_RUN, CancellationToken.None, BROKEN, async () => {
        const { playDryRun } = await import('../playDryRun.ts');
        return playDryRun(context, parameters, token);
      }),
    );
    connection.onRequest(DRY_RUN_DETAILS, (parameters: DryRunRowParameters, token: CancellationToken) =>
      runner.run<DryRunDetailsResult>(DRY_RUN_DETAILS, token, BROKEN, async () => {
        const { dryRunDetails } = await import('../dryRunDetails.ts');
        return dryRunDetails(dryRuns, parameters);
      }),
    );
    connection.onRequest(DRY_RUN_PLACE, (parameters: DryRunPlaceParameters, token: CancellationToken) =>
      runner.run<DryRunPlaceResult>(DRY_RUN_PLACE, token, BROKEN, async () => {
        const { placeOfValue } = await import('../placeOfValue.ts');
        return placeOfValue(context, parameters);
      }),
    );
    connection.onRequest(DRY_RUN_EXPORT, (parameters: DryRunExportParameters, token: CancellationToken) =>
      runner.run<DryRunExportResult>(DRY_RUN_EXPORT, token, BROKEN, async () => {
        const { exportDryRun } = await import('../exportDryRun.ts');
        return exportDryRun(dryRuns, parameters, () => token.isCancellationRequested);
      }),
    );
    connection.onNotification(DRY_RUN_CLOSED, ({ run }: DryRunClosedParameters) => dryRuns.close(run));
  },
};
