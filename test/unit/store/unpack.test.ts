import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { packFolder, unpackFolder } from '../../../src/store/folderArchive.js';
import { storeInputs } from '../../../src/store/inputs.js';
import { fits, unpackStore } from '../../../src/store/shippedStore.js';

const folder = mkdtempSync(join(tmpdir(), 'museum-graph-unpack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = join(folder, 'data');
mkdirSync(join(data, 'databases', 'neo4j'), { recursive: true });
writeFileSync(join(data, 'databases', 'neo4j', 'nodes'), Buffer.from([0, 1, 2, 255]));
writeFileSync(join(data, 'databases', 'store_lock'), '');

/** A store of these files with these recorded `inputs`. */
async function store(name: string, inputs: string, sha256?: string): Promise<string> {
  const place = join(folder, name);
  mkdirSync(place);
  const packed = await packFolder(data, /store_lock$/);
  const sum = sha256 ?? createHash('sha256').update(packed).digest('hex');
  writeFileSync(join(place, 'store.br'), packed);
  writeFileSync(join(place, 'store.json'), JSON.stringify({ inputs, sha256: sum, rows: 1, graph: {} }));
  return place;
}

function home(name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  return place;
}

test('a store that fits is unpacked whole', async () => {
  const place = home('home');
  expect(await unpackStore(await store('fitting', storeInputs()), place)).toMatchObject({ rows: 1 });
  expect(readdirSync(place)).toEqual(['data']);
  expect(readdirSync(join(place, 'data', 'databases'))).toEqual(['neo4j']);
  expect([...readFileSync(join(place, 'data/databases/neo4j/nodes'))]).toEqual([0, 1, 2, 255]);
});

test('a stale or damaged store, and none at all, are never used', async () => {
  const place = home('empty');
  const stale = await store('stale', 'f'.repeat(64));
  expect(fits(stale)).toBeUndefined();
  expect(await unpackStore(stale, place)).toBeUndefined();
  expect(await unpackStore(await store('damaged', storeInputs(), 'f'.repeat(64)), place)).toBeUndefined();
  expect(await unpackStore(join(folder, 'none'), place)).toBeUndefined();
  expect(readdirSync(place)).toEqual([]);
});

test('data that are there are left alone', async () => {
  const place = home('used');
  mkdirSync(join(place, 'data'));
  expect(await unpackStore(join(folder, 'fitting'), place)).toBeUndefined();
  expect(readdirSync(join(place, 'data'))).toEqual([]);
});

test('an archive that names a file outside its folder is refused', async () => {
  const head = Buffer.from(JSON.stringify({ files: [{ path: '../outside', bytes: 1 }] }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const packed = brotliCompressSync(Buffer.concat([length, head, Buffer.from('x')]));
  await expect(unpackFolder(packed, join(folder, 'target'))).rejects.toThrow('../outside');
  expect(existsSync(join(folder, 'outside'))).toBe(false);
});
