import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraphClient } from '../../../src/database/client.js';
import type { UploadRequest } from '../../../src/submissions/parameters.js';
import { Uploads } from '../../../src/submissions/uploads.js';

const graph = openGraphClient({ uri: 'bolt://127.0.0.1:9' });
const folder = mkdtempSync(join(tmpdir(), 'upload-quota-'));
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const by = (name: string): UploadRequest =>
  ({
    ...{ by: name, file: 'a return.csv', check: false, replace: false },
    caller: { way: 'KEY', role: 'SUBMITTER' },
  }) as unknown as UploadRequest;

async function* bytes(count: number) {
  for (let sent = 0; sent < count; sent += 10) yield Buffer.alloc(10, 'x');
}

const open = () => new Uploads({ graph, folder, quota: 100, again: 1e9, onError: () => {} });

test('the uploads of one key that are received or wait have a quota; other keys have their own', async () => {
  const uploads = open();
  // An upload that its client keeps open counts with what has come so far.
  let end = () => {};
  let arrived = () => {};
  const hasArrived = new Promise<void>((done) => {
    arrived = done;
  });
  const upload = uploads.receive(
    (async function* () {
      yield* bytes(60);
      arrived();
      await new Promise<void>((done) => {
        end = done;
      });
    })(),
    by('tate'),
  );
  await hasArrived;
  await expect(untilRefused(uploads)).rejects.toMatchObject({ status: 429, code: 'UPLOAD_QUOTA' });
  await uploads.receive(bytes(100), by('v-and-a'));
  end();
  await upload;
  await uploads.receive(bytes(40), by('tate'));
  await expect(uploads.receive(bytes(10), by('tate'))).rejects.toMatchObject({ code: 'UPLOAD_QUOTA' });
  // Rejected uploads are deleted: two of tate wait, and one of v-and-a.
  expect(readdirSync(folder)).toHaveLength(3);

  // Uploads that wait at the next start also count. The database is unavailable, so they keep waiting.
  const restarted = open();
  expect(await restarted.resume()).toBe(3);
  await expect(restarted.receive(bytes(10), by('tate'))).rejects.toMatchObject({ code: 'UPLOAD_QUOTA' });
  await restarted.receive(bytes(10), by('national'));
  restarted.stop();
});

/** Sends uploads of 50 bytes until one is rejected; clients abort the accepted ones immediately. */
async function untilRefused(uploads: Uploads): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const aborted = (async function* () {
      yield* bytes(50);
      throw new Error('aborted');
    })();
    await uploads.receive(aborted, by('tate')).catch((error: Error) => {
      if (error.message !== 'aborted') throw error;
    });
  }
}
