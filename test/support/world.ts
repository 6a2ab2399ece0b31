import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliContext } from '../../src/cli/context.js';
import { runCommand } from '../../src/cli/program.js';
import { readConfig } from '../../src/config.js';
import type { GraphClient } from '../../src/database/client.js';
import { readTables } from '../../src/ingest/tables.js';
import { clearGraph, openTestGraph } from './testGraph.js';

/** The command line on the suite's Neo4j, with a folder for files. */
export interface Desk {
  readonly graph: GraphClient;
  readonly folder: string;
  /** Writes a file and returns its path. */
  file(name: string, text: string): string;
  /** Runs a command; returns its exit code, output and messages. */
  run(...args: string[]): Promise<{ code: number; out: string; stderr: string }>;
}

/** Cleared before each test of a file. */
export function onDesk(): Desk {
  const made = {} as { -readonly [key in keyof Desk]: Desk[key] };
  beforeAll(() => {
    const tables = readTables();
    made.graph = openTestGraph();
    made.folder = mkdtempSync(join(tmpdir(), 'partnership-graph-cli-'));
    made.file = (name, text) => {
      writeFileSync(join(made.folder, name), text);
      return join(made.folder, name);
    };
    made.run = async (...args) => {
      const [out, stderr]: [string[], string[]] = [[], []];
      const world: CliContext = {
        out: (text) => void out.push(text),
        stream: async (chunks) => {
          for await (const chunk of chunks) out.push(String(chunk));
        },
        console: { print: (line) => void stderr.push(`${line}\n`), progress: () => {} },
        openGraph: async () => ({ graph: made.graph, close: async () => {} }),
        readTables: () => tables,
        readConfig: () => readConfig({}),
      };
      return { code: await runCommand(args, world), out: out.join(''), stderr: stderr.join('') };
    };
  });
  beforeEach(() => clearGraph(made.graph));
  afterAll(async () => {
    await made.graph.close();
    rmSync(made.folder, { recursive: true });
  });
  return made;
}

/** A file in the layout `loans` with these rows: lender, borrower, title, start, objects. */
export function loansFile(...rows: readonly (readonly [string, string, string, string, string])[]): string {
  const header =
    'lender,borrower,borrower_kind,place,uk_region_or_country,title,purpose,objects_count,start,source';
  const line = ([lender, borrower, title, start, objects]: (typeof rows)[number]) =>
    `${lender},${borrower},museum,,,${title},DISPLAY,${objects},${start},https://example.org/loans`;
  return `${[header, ...rows.map(line)].join('\n')}\n`;
}
