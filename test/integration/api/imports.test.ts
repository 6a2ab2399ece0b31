import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

test.each([
  ['its id', 'national:tate', 'Tate'],
  ['the id of one that was merged into it', 'org:tate-gallery', 'Tate'],
  ['the id of one that was merged into that one', 'org:national-gallery-of-british-art', 'Tate'],
  ['an identifier of a register', 'mm:example.1', 'Leeds City Museum'],
  ['an address of ROR', 'https://ror.org/02jx3x895', 'University College London'],
])('an organisation answers to %s', async (_what, id, name) => {
  expect(await on.data('query ($id: ID!) { organisation(id: $id) { name } }', { id })).toEqual({
    organisation: { name },
  });
});

test('an organisation has identifiers, and years that are known within bounds', async () => {
  const asked = '{ identifiers website opened { earliest latest } closed { earliest latest } }';
  expect(
    await on.data(
      `{ leeds: organisation(id: "org:leeds") ${asked} tate: organisation(id: "national:tate") ${asked} }`,
    ),
  ).toEqual({
    leeds: {
      identifiers: ['mm:example.1', 'own:1'],
      website: null,
      opened: { earliest: 1819, latest: 1821 },
      closed: null,
    },
    tate: { identifiers: [], website: null, opened: null, closed: null },
  });
});

test('submissions come with the latest first, and each knows the version that it replaced', async () => {
  expect(
    await on.data(
      '{ submissions(first: 1) { totalCount nodes { id version state by at rows replaces { id state finished } } } }',
    ),
  ).toEqual({
    submissions: {
      totalCount: 2,
      nodes: [
        {
          id: 'submission:2',
          version: 2,
          state: 'APPLIED',
          by: 'registrar',
          at: '2020-02-01T10:00:00Z',
          rows: 3,
          replaces: { id: 'submission:1', state: 'REPLACED', finished: '2020-01-01T10:00:01Z' },
        },
      ],
    },
  });
});

test('what is open to judge is listed, with the two that it is about', async () => {
  expect(
    await on.data(
      '{ judgements(filter: { judgement: UNSURE }) { nodes { score reason by organisations { nodes { name } } } } }',
    ),
  ).toEqual({
    judgements: {
      nodes: [
        {
          score: 0.6,
          reason: 'the names share words',
          by: 'score',
          organisations: { nodes: [{ name: 'Leeds City Museum' }, { name: 'The Royal Hospital' }] },
        },
      ],
    },
  });
});
