import { onGraph } from '../../support/onGraph.js';

const on = onGraph('small');

describe('what a list rests on', () => {
  it('tells the version of the data and counts sources over all pages', async () => {
    expect(
      await on.data(
        '{ loans(first: 1) { meta { dataVersion changed sources sourceLicences rule leftOut { what } } } }',
      ),
    ).toEqual({
      loans: {
        meta: {
          dataVersion: 2,
          changed: '2020-02-01T10:00:00Z',
          sources: 2,
          sourceLicences: ['CC-BY-4.0'],
          rule: null,
          leftOut: [],
        },
      },
    });
  });

  it('counts only what the filter leaves', async () => {
    const source =
      '{ partnerships(filter: { partner: { name: { equals: "Royal Hospital" } } }) { meta { sources } } }';
    expect(await on.data(source)).toEqual({ partnerships: { meta: { sources: 1 } } });
  });

  it('reads no sources where they are not asked for', async () => {
    const { statements } = await on.ask('{ loans { meta { dataVersion } } }');
    expect(statements.join()).not.toContain('EVIDENCED_BY');
  });
});

describe('a return that is partly in the graph', () => {
  const importing = async () =>
    (await on.data('{ loans(first: 1) { meta { importing } } }')).loans.meta.importing;

  it('is named by every answer until it is wholly there', async () => {
    const state = (value: string) =>
      on.graph.write((tx) =>
        tx.run("MERGE (s:Submission {id: 'submission:meta'}) SET s.name = 'Tate 2018', s.state = $value", {
          value,
        }),
      );
    expect(await importing()).toEqual([]);
    await state('APPLYING');
    expect(await importing()).toEqual(['Tate 2018']);
    await state('UNDOING');
    expect(await importing()).toEqual(['Tate 2018']);
    await state('APPLIED');
    expect(await importing()).toEqual([]);
    await on.graph.write((tx) => tx.run("MATCH (s:Submission {id: 'submission:meta'}) DELETE s"));
  });
});

describe('of a time', () => {
  const metaOf = async (list: string, filter: string) =>
    (
      await on.data(
        `{ ${list}(filter: ${filter}) { totalCount meta { rule from to sources leftOut { what count } } } }`,
      )
    )[list];
  const RULE = expect.stringContaining('Records without any date are in no period');

  it('says of which, by what rule, and how many have no date and are left out', async () => {
    expect(await metaOf('loans', '{ during: { reportingYear: "2017/18" } }')).toEqual({
      totalCount: 2,
      meta: {
        rule: RULE,
        from: '2017-04-01',
        to: '2018-03-31',
        sources: 2,
        leftOut: [{ what: 'undated loans', count: 1 }],
      },
    });
    expect(await metaOf('projects', '{ asOf: "2015" }')).toEqual({
      totalCount: 1,
      meta: {
        rule: RULE,
        from: '0000-01-01',
        to: '2015-12-31',
        sources: 2,
        leftOut: [{ what: 'undated projects', count: 0 }],
      },
    });
    expect(await metaOf('partnerships', '{ mirrored: false, during: { year: 2018 } }')).toMatchObject({
      totalCount: 4,
      meta: {
        from: '2018-01-01',
        to: '2018-12-31',
        leftOut: [{ what: 'undated partnerships', count: 0 }],
      },
    });
  });

  it('counts of what else the filter asks', async () => {
    const asked = (purpose: string) => metaOf('loans', `{ purpose: ${purpose}, during: { year: 2017 } }`);
    expect((await asked('RESEARCH')).meta.leftOut).toEqual([{ what: 'undated loans', count: 1 }]);
    expect((await asked('DISPLAY')).meta.leftOut).toEqual([{ what: 'undated loans', count: 0 }]);
  });

  it('is told of the loans of one organisation, too', async () => {
    const data = await on.data(
      '{ organisation(id: "national:tate") { loansLent(filter: { during: { year: 2017 } }) { totalCount meta { from leftOut { count } } } } }',
    );
    expect(data.organisation.loansLent).toEqual({
      totalCount: 1,
      meta: { from: '2017-01-01', leftOut: [{ count: 1 }] },
    });
  });
});

describe('how sure a time is', () => {
  const certainty = (time: string) =>
    on.data(`{
      partnerships(filter: { partner: { name: { contains: "college" } } }) { nodes { certainty(${time}) projects(orderBy: { by: TITLE }) { nodes { title certainty(${time}) } } } }
    }`);

  it('is told of a partnership and of its projects', async () => {
    // Colour: 2017 to 2019; Wards: since 2014, without a known end
    expect(await certainty('during: { year: 2018 }')).toEqual({
      partnerships: {
        nodes: [
          {
            certainty: 'CERTAIN',
            projects: {
              nodes: [
                { title: 'Colour', certainty: 'CERTAIN' },
                { title: 'Wards', certainty: 'POSSIBLE' },
              ],
            },
          },
        ],
      },
    });
    expect((await certainty('asOf: "2015"')).partnerships.nodes[0].certainty).toBe('POSSIBLE');
    expect((await certainty('asOf: "2013"')).partnerships.nodes[0].certainty).toBeNull();
  });

  it('is null where no time is asked for', async () => {
    expect((await certainty('during: null')).partnerships.nodes[0].certainty).toBeNull();
  });

  it('is refused where nothing can lie between', async () => {
    const { result } = await on.ask(
      '{ loans { nodes { certainty(during: { year: 2018 }, asOf: "2012") } } }',
    );
    expect(result.errors?.[0]?.message).toBe(
      'certainty.asOf: 2012 is before the period requested in `during`. Choose a later date or an earlier period.',
    );
  });
});

test('a list as of a day leaves out what had not begun', async () => {
  const titles = async (asOf: string) => {
    const data = await on.data(
      `{ loans(filter: { asOf: "${asOf}" }, orderBy: { by: TITLE }) { nodes { title } } }`,
    );
    return data.loans.nodes.map(({ title }: { title: string }) => title);
  };
  expect(await titles('2017-09')).toEqual([]);
  expect(await titles('2017-10')).toEqual(['Rocket']); // Turner began in November
  expect(await titles('2020')).toEqual(['Rocket', 'Turner in Leeds']); // Sketches is undated
  const partners = await on.data(
    '{ organisation(id: "national:tate") { partners(filter: { asOf: "2014" }) { nodes { name } } } }',
  );
  expect(partners.organisation.partners.nodes.map(({ name }: { name: string }) => name)).toEqual([
    'The Royal Hospital',
    'University College London',
  ]);
});
