import type { GraphClient } from '../database/client.js';
import { firstKey, listKeys } from './apiKeyStore.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * Startup messages about write access. If no credentials exist yet, creates an admin key and prints it once, but only if the service listens
 * on the loopback address: on a networked machine the output may end up in shared logs.
 */
export async function startupWarnings(
  graph: GraphClient,
  { host, knowsOthers }: { readonly host: string; readonly knowsOthers: boolean },
): Promise<string[]> {
  if (knowsOthers) return [];
  if (!LOOPBACK.test(host)) {
    const none = (await listKeys(graph)).length === 0;
    return none
      ? [
          'No credentials for writing exist yet. Create a key with "partnership-graph key add <name> --role admin".',
        ]
      : [];
  }
  const key = await firstKey(graph);
  if (key === undefined) return [];
  return [
    'Key for writing over HTTP, with the role admin. It is shown only once and not stored. Create more keys with "partnership-graph key add":',
    `  ${key}`,
  ];
}
