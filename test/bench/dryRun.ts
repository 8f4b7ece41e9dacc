import Papa from 'papaparse';
import type { UserOutcome } from '../../server/src/provisioning/outcome.ts';
import type { Bench } from './bench.ts';
import { dryRunOf } from './dryRunOf.ts';
import { populationPieces } from './inputs/population.ts';
import { ratioOf } from './measure.ts';

const USERS = 5_000;

export const dryRun: Bench = {
  name: 'dry-run: CSV in, requests out',
  base: 'CSV parse and JSON.stringify of the requests',
  goal: { must: 3, aim: 1.5 },
  measure: async ({ repetitions }) => {
    const pieces = [...populationPieces(USERS)];
    const csv = pieces.join('');
    const requests: UserOutcome['requests'][] = [];
    const { users, mappings } = await dryRunOf(pieces, (outcome) => void requests.push(outcome.requests));
    if (users !== USERS || requests.some((request) => request.default.length < 2)) throw new Error('Not every user is created.');
    const play = async () => {
      let characters = 0;
      await dryRunOf(pieces, (outcome) => void (characters += JSON.stringify(outcome.requests).length));
      return characters;
    };
    const base = () => {
      const rows = Papa.parse(csv, { header: true, skipEmptyLines: true }).data.length;
      return requests.reduce((characters, request) => characters + JSON.stringify(request).length, rows);
    };
    return ratioOf('wall', play, base, Math.ceil(repetitions / 2), 2, `${users} users × ${mappings} mappings`);
  },
};
