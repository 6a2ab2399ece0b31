/** Parameters of one `UNWIND $rows AS row` in a file of cypher/load: plain values, integers as numbers (see write.ts). */
export type LoadRow = Readonly<Record<string, unknown>>;

/** Rows to write, by the file in cypher/load that writes them. */
export type Batches = Map<string, LoadRow[]>;

export function add(batches: Batches, name: string, record: LoadRow): void {
  const records = batches.get(name);
  if (records) records.push(record);
  else batches.set(name, [record]);
}

export function addAll(batches: Batches, more: Batches): void {
  for (const [name, records] of more) for (const record of records) add(batches, name, record);
}
