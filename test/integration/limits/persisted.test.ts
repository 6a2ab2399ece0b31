import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPersisted } from '../../../src/limits/persisted.js';
import { onService, parseResponse } from '../../support/onService.js';

const folder = mkdtempSync(join(tmpdir(), 'persisted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TEXT = '{ organisation(id: "national:tate") { name } }';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const ID = digest(TEXT);
writeFileSync(join(folder, 'tate.graphql'), TEXT);
writeFileSync(join(folder, 'notes.txt'), 'not an operation');
const operations = readPersisted(folder);
const named = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('where some are kept', () => {
  const on = onService('small', { persisted: { operations, only: false } });

  test('an operation is asked by its id, by POST and by GET', async () => {
    const posted = await on.post({ extensions: named(ID) });
    expect(posted.body).toEqual({ data: { organisation: { name: 'Tate' } } });
    const address = `${on.url}graphql?extensions=${encodeURIComponent(JSON.stringify(named(ID)))}`;
    const got = await parseResponse(await fetch(address, { headers: { 'apollo-require-preflight': '1' } }));
    expect(got.body).toEqual({ data: { organisation: { name: 'Tate' } } });
  });

  test('others are answered by their texts; an unknown id, or one that is not the text’s, is told', async () => {
    expect((await on.ask('{ __typename }')).status).toBe(200);
    const codes = [
      { extensions: named(digest('x')) },
      { query: '{ __typename }', extensions: named(digest('x')) },
    ];
    expect(
      await Promise.all(codes.map(async (body) => (await on.post(body)).body.errors[0].extensions.code)),
    ).toEqual(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_MISMATCH']);
    const known = await on.post({ query: '{ __typename }', extensions: named(digest('{ __typename }')) });
    expect(known.body).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('where only those are answered', () => {
  const on = onService('small', { persisted: { operations, only: true } });

  test('a kept operation is, by its id or its text; any other is refused before the database is asked', async () => {
    expect((await on.post({ extensions: named(ID) })).body.data.organisation.name).toBe('Tate');
    expect((await on.ask(TEXT)).status).toBe(200);
    on.statements.length = 0;
    const { status, body } = await on.ask('{ loans { totalCount } }');
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'PERSISTED_ONLY']);
    expect(on.statements).toEqual([]);
  });
});

describe('where none are kept', () => {
  const on = onService('small');
  test('an id is refused as clients expect it, and nothing that somebody sends is kept', async () => {
    await on.post({ query: TEXT, extensions: named(ID) });
    const { body } = await on.post({ extensions: named(ID) });
    expect(body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

test('a file of ids and texts is read; an id that is not its text’s, and what is no file, are told', () => {
  const file = join(folder, 'all.json');
  writeFileSync(file, JSON.stringify({ [ID]: TEXT }));
  expect(readPersisted(file)).toEqual(new Map([[ID, TEXT]]));
  writeFileSync(file, JSON.stringify({ [digest('x')]: TEXT }));
  expect(() => readPersisted(file)).toThrow(`the SHA-256 of its text is ${ID}`);
  expect(() => readPersisted(join(folder, 'none'))).toThrow(/cannot be read.*expected a folder/s);
});
