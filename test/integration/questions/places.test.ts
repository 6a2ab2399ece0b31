import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

test('places are counted with their organisations, without sites, and their partnerships, each pair once', async () => {
  const fields = 'places { name region country organisationCount partnershipCount } meta { dataVersion }';
  expect(await on.data(`{ places(text: "leed") { ${fields} } }`)).toMatchObject({
    places: {
      places: [
        {
          name: 'Leeds',
          region: 'Yorkshire and the Humber',
          country: 'United Kingdom',
          organisationCount: 2,
          partnershipCount: 2,
        },
      ],
    },
  });
  expect(await on.data('{ places(text: "") { places { name } } }')).toEqual({ places: { places: [] } });
});

test('a text that is too long is refused', async () => {
  await expect(on.data(`{ places(text: "${'x'.repeat(201)}") { places { name } } }`)).rejects.toThrow(
    'maximum is 200',
  );
});
