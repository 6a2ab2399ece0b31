import type { Context } from '../api/context.js';
import type { Execute } from '../pages/operations.js';

const QUERY = '{ organisations(first: 0) { meta { dataVersion changed licence synthetic } } }';

export interface DataVersion {
  readonly dataVersion: number | null;
  /** ISO 8601; null: never changed. */
  readonly changed: string | null;
  readonly licence: string;
  readonly synthetic: boolean;
}

/** Version of the data, time of the last change (ISO 8601; null: never changed), licence, and whether the data are synthetic. */
export async function readDataVersion(execute: Execute, context: Context): Promise<DataVersion> {
  const { organisations } = (await execute(QUERY, {}, context)) as { organisations: { meta: DataVersion } };
  return { ...organisations.meta };
}
