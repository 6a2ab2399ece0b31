import { onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

const extended = async (ids: readonly string[], properties: readonly string[]) => {
  const query = { ids, properties: properties.map((id) => ({ id })) };
  return (await on.post({ extend: JSON.stringify(query) })).json;
};

test('The values of organisations, in the order that was asked; what is unknown is empty', async () => {
  expect(
    await extended(
      ['national:tate', 'org:tate-liverpool'],
      ['place', 'opened_from', 'latitude', 'site_of', 'former_names'],
    ),
  ).toEqual({
    meta: [
      { id: 'place', name: 'Place' },
      { id: 'opened_from', name: 'Opened, first year' },
      { id: 'latitude', name: 'Latitude' },
      { id: 'site_of', name: 'Site of', type: { id: 'ORGANISATION', name: 'Organisation' } },
      { id: 'former_names', name: 'Former names' },
    ],
    rows: {
      'national:tate': {
        place: [{ str: 'London' }],
        opened_from: [{ int: 1897 }],
        latitude: [{ float: 51.5 }],
        site_of: [],
        former_names: [{ str: 'Tate Gallery' }],
      },
      'org:tate-liverpool': {
        place: [{ str: 'Liverpool' }],
        opened_from: [],
        latitude: [],
        site_of: [{ id: 'national:tate', name: 'Tate' }],
        former_names: [],
      },
    },
  });
});

test('Identifiers come as their registers write them; an old id answers under the old id; an unknown one has nothing', async () => {
  const { rows } = await extended(['org:ucl', 'org:york', 'org:none'], ['ror_id', 'mm_id', 'kind']);
  expect(rows).toEqual({
    'org:ucl': { ror_id: [{ str: 'https://ror.org/02jx3x895' }], mm_id: [], kind: [{ str: 'UNIVERSITY' }] },
    'org:york': { ror_id: [], mm_id: [{ str: 'mm.New.1' }], kind: [{ str: 'MUSEUM' }] },
    'org:none': { ror_id: [], mm_id: [], kind: [] },
  });
});

test('Every property that is proposed can be asked for, and the limit is kept', async () => {
  const { properties, type } = await on.get('/extend/properties?type=MUSEUM');
  expect(type).toBe('MUSEUM');
  const ids = properties.map(({ id }: { id: string }) => id);
  const { rows } = await extended(['national:tate'], ids);
  expect(Object.keys(rows['national:tate'])).toEqual(ids);
  expect((await on.get('/extend/properties?limit=3')).properties).toEqual(properties.slice(0, 3));
});
