const { failureOf } = await import(new URL('../../../page/submit/failure.ts', import.meta.url).pathname);

const submissions = (code: string, message: string) => JSON.stringify({ code, message });
const graphql = (code: string, message: string) =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

test.each([
  [
    'no key',
    401,
    submissions('NO_TOKEN', 'A token is required to write.'),
    null,
    'KEY',
    /^A key is needed\./,
  ],
  [
    'a wrong key',
    401,
    graphql('UNAUTHENTICATED', 'Unrecognised token.'),
    null,
    'KEY',
    /^This key is not valid\./,
  ],
  [
    'an expired key',
    401,
    graphql('UNAUTHENTICATED', 'This token has expired.'),
    null,
    'KEY',
    /has expired\./,
  ],
  [
    'another museum',
    403,
    submissions('FORBIDDEN', 'The return Tate …'),
    null,
    'FORBIDDEN',
    /^The return Tate/,
  ],
  [
    'too many checks',
    503,
    submissions('OVERLOADED', '2 files are being checked. Try again in 5 seconds.'),
    '5',
    'BUSY',
    /^The service is busy\. 2 files are being checked\. Try again in 5 seconds\. Nothing on this page is lost\.$/,
  ],
  ['too many requests', 429, graphql('TOO_MANY_REQUESTS', ''), '1', 'BUSY', /Try again in 1 second\./],
  ['a proxy that is busy', 503, '<html>busy</html>', null, 'BUSY', /Try again in a minute\./],
  [
    'a stored upload',
    503,
    submissions('LATER', 'The upload is stored.'),
    '5',
    'LATER',
    /do not need to send it again/,
  ],
  ['a large file', 413, '<html>', null, 'FILE', /too large\. Split it/],
  [
    'an unreadable file',
    422,
    submissions('FILE_REFUSED', 'x.csv is a PDF'),
    null,
    'FILE',
    /^x\.csv is a PDF$/,
  ],
  [
    'a full disk',
    507,
    submissions('DISK_FULL', 'The service has no disk space'),
    null,
    'SERVICE',
    /disk space/,
  ],
  [
    'a proxy without a service',
    502,
    'Bad gateway',
    null,
    'SERVICE',
    /internal error \(HTTP 502\).*Nothing on this page is lost/,
  ],
])('%s is described', (_what, status, body, retryAfter, kind, message) => {
  const failure = failureOf({ status, body, retryAfter });
  expect([failure.kind, failure.message]).toEqual([kind, expect.stringMatching(message)]);
});

const { readFile, MAX_BYTES } = await import(
  new URL('../../../page/submit/dropZone.ts', import.meta.url).pathname
);

test('a file that is empty, too large or unreadable is not taken; others are read into memory', async () => {
  const file = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) =>
    readFile({ name: 'x.csv', size, arrayBuffer });
  const content = async () => new TextEncoder().encode('a,b\n').buffer;
  await expect(file(0, content)).rejects.toThrow('“x.csv” is empty.');
  await expect(file(MAX_BYTES + 1, content)).rejects.toThrow(/has 50 MB; this page accepts up to 50 MB/);
  await expect(file(4, () => Promise.reject(new Error('gone')))).rejects.toThrow(
    /cannot be read\. .*Choose it again/,
  );
  expect(new TextDecoder().decode((await file(MAX_BYTES, content)).bytes)).toBe('a,b\n');
});
