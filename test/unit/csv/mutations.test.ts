import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/csv/fileError.js';
import { openTable } from '../../../src/csv/table.js';
import { Issues } from '../../../src/ingest/report.js';

/** Numbers from 0 to below `below`, the same in every run. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const GOOD = `\ufeffname,place,note\r\n${Array.from({ length: 20 }, (_, n) => `Musée ${n},"Leeds, ""UK""","two\r\nlines"\r\n`).join('')}`;
const BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x80, 0xc3, 0xe9, 0xef, 0xff];

/** A valid file with up to six bytes changed, deleted or inserted. */
function damaged(seed: number): Buffer {
  const random = seeded(seed);
  const bytes = [...Buffer.from(GOOD)];
  for (let change = random(6); change >= 0; change -= 1) {
    bytes.splice(random(bytes.length), random(2), ...(random(4) === 0 ? [] : [BYTES[random(BYTES.length)]!]));
  }
  return Buffer.from(random(8) === 0 ? bytes.slice(0, random(bytes.length)) : bytes);
}

describe('a damaged file', () => {
  it('is read, with each row that is not given reported, or refused with a FileError: nothing else happens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
    const path = join(folder, 'loans.csv');
    let [read, refused] = [0, 0];
    for (let seed = 1; seed <= 600; seed += 1) {
      writeFileSync(path, damaged(seed));
      const issues = new Issues();
      try {
        const table = await openTable(path, issues);
        const lines: number[] = [];
        for await (const batch of table.batches(7)) {
          for (const { line, cells } of batch) {
            lines.push(line);
            expect(Object.keys(cells)).toEqual(table.header);
            expect(Object.values(cells).join('')).not.toMatch(/[\0\r]/);
          }
        }
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        if (lines.length < 20)
          expect([seed, issues.errors + issues.warnings > 0 || shortened(seed)]).toEqual([seed, true]);
        read += 1;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        expect(error.message).toMatch(/^loans\.csv .*\.$|\?$/s);
        refused += 1;
      }
    }
    rmSync(folder, { recursive: true });
    expect(read).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(50);
  });
});

/** Rows may be missing without a report only if the file has fewer lines or quotes than the valid one. */
function shortened(seed: number): boolean {
  const text = damaged(seed).toString('latin1');
  const good = Buffer.from(GOOD).toString('latin1');
  const count = (of: string, what: RegExp) => of.match(what)?.length ?? 0;
  return (
    count(text, /\n/g) !== count(good, /\n/g) ||
    count(text, /"/g) !== count(good, /"/g) ||
    count(text, /\r/g) !== count(good, /\r/g)
  );
}
