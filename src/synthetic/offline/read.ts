import { basename } from 'node:path';
import { fingerprint, openTable } from '../../csv/table.js';
import { digest, type StoredStatement } from '../../ingest/build/rows.js';
import { knownBy } from '../../ingest/importFile.js';
import { LAYOUTS } from '../../ingest/layouts/all.js';
import type { ParsedRow } from '../../ingest/records.js';
import { Issues } from '../../ingest/report.js';
import { rowId } from '../../ingest/submission/rows.js';
import type { Tables } from '../../ingest/tables.js';
import type { Register } from './register.js';

/** A generated file as an import would see it: the first submission of a return with its name. */
export interface Return {
  readonly submission: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Its rows with the organisations they mean; the rows of one project form one group. */
  groups(): AsyncGenerator<readonly Line[]>;
}

export interface Line {
  readonly line: number;
  readonly row: StoredStatement;
}

const BATCH = 5_000;

/** Opens a file that `generate` wrote. Throws if a row has an error, because that is a fault in the generator. */
export async function openReturn(
  path: string,
  layout: string,
  tables: Tables,
  register: Register,
): Promise<Return> {
  const name = basename(path);
  const issues = new Issues(({ level, line, reason }) => {
    if (level === 'ERROR') throw new Error(`line ${line} of ${name} ${reason}`);
  });
  const { sha256 } = await fingerprint(path);
  const table = await openTable(path, issues, { name });
  const known = knownBy(sha256, layout, tables);
  const read = (line: number, cells: Readonly<Record<string, string>>) =>
    LAYOUTS[layout]!.read({ line, cells, file: name }, { tables, issues });
  return {
    submission: `submission:${digest([name, 1])}`,
    properties: { name, file: name, sha256, fingerprint: known, layout, by: 'command line', version: 1 },
    async *groups() {
      let group: Line[] = [];
      for await (const batch of table.batches(BATCH))
        for (const { line, cells } of batch)
          for (const statement of read(line, cells)) {
            const row = storedRow(statement, name, register);
            if (group.length > 0 && !isTogether(group[0]!.row, row)) {
              yield group;
              group = [];
            }
            group.push({ line, row });
          }
      if (group.length > 0) yield group;
    },
  };
}

const isTogether = (one: StoredStatement, other: StoredStatement) =>
  one.statement.thing.is === 'PROJECT' && one.key.join('\n') === other.key.join('\n');

function storedRow(row: ParsedRow, name: string, register: Register): StoredStatement {
  const resolvedIds = register.meansOf(row, name);
  return {
    id: rowId(name, row),
    name: `${name}#${row.line}`,
    statement: row.statement,
    resolvedIds,
    storedIds: resolvedIds,
    matched: resolvedIds.map(() => undefined),
    key: [name, ...row.key],
  };
}
