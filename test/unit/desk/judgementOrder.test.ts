import { mostValuableFirst, type Open } from '../../../page/desk/judgementOrder.js';

const open = (id: string, score: number | null, loans: number): Open => ({
  id,
  score,
  organisations: {
    nodes: [
      { loansLent: { totalCount: loans }, loansBorrowed: { totalCount: 1 }, projects: { totalCount: 0 } },
    ],
  },
});

test('judgements are ordered by score in steps of 0.1, then by loans and projects, without a score last', () => {
  const list = [open('none', null, 99), open('low', 0.61, 9), open('few', 0.79, 1), open('many', 0.7, 8)];
  expect(mostValuableFirst(list).map(({ id }) => id)).toEqual(['many', 'few', 'low', 'none']);
});
