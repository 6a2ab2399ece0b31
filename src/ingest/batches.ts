/** What one `UNWIND $rows AS row` of a file in cypher/load gets: plain values, whole numbers as numbers (see write.ts). */
export type LoadRow = Readonly<Record<string, unknown>>;

/** Everything to write, by the file in cypher/load that writes it. */
export type Batches = Map<string, LoadRow[]>;

export function add(batches: Batches, name: string, record: LoadRow): void {
  const records = batches.get(name);
  if (records) records.push(record);
  else batches.set(name, [record]);
}

export function addAll(batches: Batches, more: Batches): void {
  for (const [name, records] of more) for (const record of records) add(batches, name, record);
}
