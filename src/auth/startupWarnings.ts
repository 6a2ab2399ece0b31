import type { GraphClient } from '../database/client.js';
import { firstKey, listKeys } from './apiKeyStore.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * What is said at the start of who may write: where nobody is known yet, a key of the role admin is made and told, this once. Only where
 * the service listens on this machine alone: what a machine on the net prints is kept in logs that others read.
 */
export async function startupWarnings(
  graph: GraphClient,
  { host, knowsOthers }: { readonly host: string; readonly knowsOthers: boolean },
): Promise<string[]> {
  if (knowsOthers) return [];
  if (!LOOPBACK.test(host)) {
    const none = (await listKeys(graph)).length === 0;
    return none ? ['Nobody may write yet: "partnership-graph key add <name> --role admin" makes a key.'] : [];
  }
  const key = await firstKey(graph);
  if (key === undefined) return [];
  return [
    'A key to write over HTTP, of the role admin. It is told this once and kept nowhere; "partnership-graph key" makes others:',
    `  ${key}`,
  ];
}
