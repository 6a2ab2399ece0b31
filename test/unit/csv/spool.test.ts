import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/csv/fileError.js';
import {
  DISK_RESERVE_BYTES,
  DiskReserveError,
  FileTooLarge,
  stageUpload,
  sweepStagedUploads,
} from '../../../src/csv/stageUpload.js';
import { fingerprint } from '../../../src/csv/table.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('an upload', () => {
  it('is on the disk under its SHA-256, once however often it comes', async () => {
    const first = await stageUpload(chunks('name,place\n', 'Tate,London\n'), join(folder, 'new'));
    const again = await stageUpload(chunks('name,place\nTate,', 'London\n'), join(folder, 'new'));
    expect(again).toEqual(first);
    expect(readFileSync(first.path, 'utf8')).toBe('name,place\nTate,London\n');
    expect(await fingerprint(first.path)).toEqual({ sha256: first.sha256, bytes: first.bytes });
    expect(readdirSync(join(folder, 'new'))).toEqual([`${first.sha256}.csv`]);
  });

  it('leaves nothing where the client goes away', async () => {
    async function* cut() {
      yield Buffer.from('name,place\n');
      throw new Error('aborted');
    }
    await expect(stageUpload(cut(), folder)).rejects.toThrow('aborted');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where it is too large or empty', async () => {
    await expect(stageUpload(chunks('1234', '5678'), folder, { bytes: 7 })).rejects.toThrow(FileTooLarge);
    await expect(stageUpload(chunks(), folder)).rejects.toThrow(FileError);
    expect(readdirSync(folder)).toEqual([]);
    expect(await stageUpload(chunks('1234', '567'), folder, { bytes: 7 })).toMatchObject({ bytes: 7 });
  });

  it('leaves a reserve of the disk free, also while it is being received', async () => {
    const full = { freeSpace: async () => DISK_RESERVE_BYTES - 1 };
    await expect(stageUpload(chunks('1'), folder, full)).rejects.toThrow(DiskReserveError);
    const free = [DISK_RESERVE_BYTES, DISK_RESERVE_BYTES - 1];
    const filling = { freeSpace: async () => free.shift()! };
    const large = 'x'.repeat(20_000_000);
    await expect(stageUpload(chunks(large, '1'), folder, filling)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(free).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that was interrupted is removed, in subfolders too, if it is old enough', async () => {
    mkdirSync(join(folder, 'upload'));
    for (const name of ['.incoming-a', 'upload/.incoming-c', '.incoming-b', 'kept.csv'])
      writeFileSync(join(folder, name), 'x');
    for (const name of ['.incoming-a', 'upload/.incoming-c', 'kept.csv'])
      utimesSync(join(folder, name), 1, 1);
    expect(await sweepStagedUploads(folder, 3_600_000)).toBe(2);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['.incoming-b', 'kept.csv', 'upload']);
    expect(await sweepStagedUploads(folder, 0)).toBe(1);
    expect(await sweepStagedUploads(join(folder, 'none'), 0)).toBe(0);
  });
});
