import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { DryRuns } from '../dryRuns.ts';
import type { LiveValues } from '../liveValues.ts';
import type { HandlerRunner } from '../runSafely.ts';
import type { ServerHost } from '../serverHost.ts';
import type { Session } from '../session.ts';

/** What a handler works with. */
export interface HandlerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly runner: HandlerRunner;
  readonly host: ServerHost;
  readonly live: LiveValues;
  readonly dryRuns: DryRuns;
  /** Reads a file of the workspace, through the client where it offers that. */
  readonly readFile: (uri: string) => Promise<Uint8Array | null>;
}

/** One editor feature of the protocol: what it announces and how it answers. */
export interface HandlerRecord {
  readonly name: string;
  readonly capabilities: Partial<ServerCapabilities>;
  /** What it announces only to a client that cannot be told later. */
  readonly capabilitiesFor?: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  readonly register: (context: HandlerContext) => void;
  /** What it registers by itself once the client is ready. */
  readonly initialized?: (context: HandlerContext, client: ClientCapabilities) => void;
}
