import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cursorsOf } from '../../../src/pages/paging.js';
import { Table } from '../../../src/pages/parts.js';

const ROWS = [{ key: 'a', cells: ['A'] }];
const tableWith = (after: string | null, endCursor: string | null) =>
  renderToStaticMarkup(
    createElement(Table, {
      caption: 'Partners',
      columns: ['Partner'],
      rows: ROWS,
      total: 3,
      page: { list: 'partners', after, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
    }),
  );

test('the first rows lead to the next ones, later rows also to the first', () => {
  const first = tableWith(null, 'c=&d');
  expect(first).toContain('(1 of 3)');
  expect(first).toContain('<a href="?after-partners=c%3D%26d#partners">More partners</a>');
  expect(first).not.toContain('First partners');
  const last = tableWith('x', null);
  expect(last).toContain('(1 further of 3)');
  expect(last).toContain('<a href="?#partners">First partners</a>');
  expect(last).not.toContain('More partners');
});

test('of repeated cursors the first counts; an empty or very long one is none', () => {
  const after = cursorsOf({
    'after-partners': ['a', 'b'],
    'after-loans': '',
    'after-projects': 'x'.repeat(3_000),
  });
  expect(['partners', 'loans', 'projects', 'figures'].map(after)).toEqual(['a', null, null, null]);
});
