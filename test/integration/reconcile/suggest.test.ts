import { onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

const suggested = async (what: string, prefix: string, more = '') =>
  (await on.get(`/suggest/${what}?prefix=${encodeURIComponent(prefix)}${more}`)).result;
const names = async (what: string, prefix: string, more = '') =>
  (await suggested(what, prefix, more)).map(({ name }: { name: string }) => name);

test('The start of a name finds it; what begins so comes before what holds it', async () => {
  expect(await names('entity', 'tat')).toEqual(['Tate', 'Tate Liverpool']);
  expect(await names('entity', 'Tate L')).toEqual(['Tate Liverpool', 'Tate']); // Tate in London
  expect(await names('entity', 'The Tate Li')).toEqual(['Tate Liverpool']);
  expect(await names('entity', 'newcastle univ')).toEqual([
    'Newcastle University',
    'University of Newcastle',
  ]);
});

test('Another name finds it and is told', async () => {
  const [tate, ...others] = await suggested('entity', 'tate gallery');
  expect(others).toEqual([]);
  expect(tate).toEqual({
    id: 'national:tate',
    name: 'Tate',
    description: 'National museum, London, United Kingdom (also Tate Gallery)',
    notable: [
      { id: 'NATIONAL_MUSEUM', name: 'National museum' },
      { id: 'MUSEUM', name: 'Museum' },
      { id: 'ORGANISATION', name: 'Organisation' },
    ],
  });
});

test('An id finds it: its own, a ROR address, one that was merged away', async () => {
  for (const id of ['ror:02jx3x895', 'https://ror.org/02jx3x895', '02jx3x895', 'org:ucl'])
    expect(await names('entity', id)).toEqual(['University College London']);
});

test('Pages follow each other without gap or overlap, and an empty prefix suggests nobody', async () => {
  const all = await names('entity', 'n');
  const paged = [];
  for (let at = 0; at < all.length; at++)
    paged.push(...(await names('entity', 'n', `&cursor=${at}&limit=1`)));
  expect(all.length).toBeGreaterThan(2);
  expect(paged).toEqual(all);
  expect(await names('entity', ' ')).toEqual([]);
});

test('Types and properties are found by the start of any word, or all are listed', async () => {
  expect(await names('type', 'mus')).toEqual(['National museum', 'Museum']);
  expect(await names('type', 'LOCAL_AUTH')).toEqual(['Local authority']);
  expect(await names('type', '', '&limit=50')).toHaveLength(28);
  expect(await names('property', 'ror')).toEqual(['ROR id']);
  expect(await names('property', 'former')).toEqual(['Former names']);
});

test('A long text with many words is a prefix like any other', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((one) => letters.map((other) => one + other));
  expect(await names('entity', words.join(' ').slice(0, 1_000))).toEqual([]);
});
