import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import type { Judge } from './judge.ts';

type Stored = Record<string, unknown> & { id: string };
interface Filter {
  readonly match: (values: Stored[]) => Stored[];
}

/**
 * A server that goes by the letter of RFC 7643 and 7644: scimmy with its own schemas of users, groups and the enterprise extension.
 * Its declarations belong to the process, so a test file starts one only.
 */
export async function startStrictJudge(): Promise<Judge> {
  const users = new Map<string, Stored>();
  const groups = new Map<string, Stored>();
  let count = 0;
  const handlers = (stored: Map<string, Stored>) => ({
    ingress: (resource: { id?: string | undefined }, data: object): Stored => {
      const id = resource.id ?? `strict-${++count}`;
      if (resource.id !== undefined && !stored.has(id)) throw new SCIMMY.Types.Error(404, '', `${id} is not here.`);
      const written = { ...(JSON.parse(JSON.stringify(data)) as Record<string, unknown>), id };
      stored.set(id, written);
      return written;
    },
    egress: (resource: { id?: string | undefined; filter?: Filter | undefined }): Stored | Stored[] => {
      if (resource.id === undefined) return [...stored.values()].filter((each) => fits(each, resource.filter));
      const found = stored.get(resource.id);
      if (found === undefined) throw new SCIMMY.Types.Error(404, '', `${resource.id} is not here.`);
      return found;
    },
    degress: (resource: { id?: string | undefined }): void => {
      if (!stored.delete(resource.id ?? '')) throw new SCIMMY.Types.Error(404, '', `${resource.id ?? ''} is not here.`);
    },
  });
  const { User, Group } = SCIMMY.Resources;
  SCIMMY.Resources.declare(User, { ...handlers(users), extensions: [{ schema: SCIMMY.Schemas.EnterpriseUser, required: false }] } as never);
  SCIMMY.Resources.declare(Group, handlers(groups) as never);
  const app = express();
  app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler: () => 'tester' }) as never);
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    hold: (heldUsers, heldGroups = []) => {
      const fill = (stored: Map<string, Stored>, resources: readonly object[]): void => {
        stored.clear();
        for (const resource of resources) {
          const copy = { id: `strict-${++count}`, ...(JSON.parse(JSON.stringify(resource)) as object) } as Stored;
          stored.set(copy.id, copy);
        }
      };
      fill(users, heldUsers);
      fill(groups, heldGroups);
    },
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

/** scimmy throws where a filter goes into an attribute that the account does not have; such an account does not fit. */
function fits(resource: Stored, filter: Filter | undefined): boolean {
  try {
    return filter === undefined || filter.match([resource]).length > 0;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
