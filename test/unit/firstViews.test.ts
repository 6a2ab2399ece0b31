import { type Ask, warmUpPlanCache } from '../../src/planCacheWarmup.js';

const VIEWS = { start: 'start', rows: 'rows', organisation: 'organisation' };
const START = {
  partnerships: { pageInfo: { endCursor: 'c100' } },
  museums: { nodes: [{ id: 'national:tate' }, { id: 'national:smg' }] },
};

/** Operations sent for this response of the start page, by a service that stops after this number of them. */
async function asked(start: unknown, most = 99) {
  const all: unknown[] = [];
  let running = 0;
  const ask: Ask = async (query, variables) => {
    all.push(variables ? [query, variables] : query);
    expect(++running).toBe(1);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    return query === 'start' ? start : {};
  };
  await warmUpPlanCache(ask, VIEWS, () => all.length >= most);
  return all;
}

test('the start page, its pictures and the page of the museum that it names first are asked one after the other', async () => {
  expect(await asked(START)).toEqual([
    'start',
    ['rows', { after: 'c100' }],
    ['organisation', { id: 'national:tate' }],
  ]);
});

test('a service that is being stopped asks nothing more', async () => {
  expect(await asked(START, 1)).toEqual(['start']);
  expect(await asked(START, 2)).toEqual(['start', ['rows', { after: 'c100' }]]);
});

test('of an empty graph, or where the database does not answer, only the start page is asked', async () => {
  const empty = { partnerships: { pageInfo: { endCursor: null } }, museums: { nodes: [] } };
  for (const start of [empty, undefined]) expect(await asked(start)).toEqual(['start']);
});
