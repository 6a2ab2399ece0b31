import { names, read, SOURCE } from './reading.js';

describe('a row of projects', () => {
  it('says who took part on both sides, with kinds, places and identifiers by position', () => {
    const { row, reported: issues } = read('projects', {
      ...{ title: 'Example Bells', project_id: 'P1', kind: 'network', museums: 'Tate | Example Museum' },
      ...{ partners: 'Example School | Example College', partner_kinds: 'school | college' },
      ...{ partner_ids: '| ror:02mb95055', partner_places: 'Leeds | Bendigo, Australia', source: SOURCE },
    });
    expect(issues).toEqual([]);
    const { thing } = row.statement;
    expect(thing.is === 'PROJECT' && [names(row, thing.museums), names(row, thing.partners)]).toEqual([
      ['Tate', 'Example Museum'],
      ['Example School', 'Example College'],
    ]);
    expect(row.statement.mentions.slice(2)).toEqual([
      {
        name: 'Example School',
        kind: 'school',
        place: 'Leeds',
        country: 'United Kingdom',
        countrySupposed: true,
      },
      {
        name: 'Example College',
        kind: 'college',
        place: 'Bendigo',
        country: 'Australia',
        identifiers: ['ror:02mb95055'],
      },
    ]);
    expect(row.key).toEqual(['Tate | Example Museum', 'P1']);
  });
});

describe('a row of organisations', () => {
  const CELLS = { name: 'Science Museum', kind: 'museum', place: 'London', region: 'London', source: SOURCE };

  it('says the organisation with all that is known of it', () => {
    const { row, reported } = read('organisations', {
      ...{
        ...CELLS,
        mm_id: 'mm.example.1',
        ror_id: '02mb95055',
        other_names: 'The Science | Scimu',
        former_names: 'Old Name',
      },
      ...{ latitude: '51.5', longitude: '-8.74e-4', opened_from: '1909', opened_to: '1910', closed_from: '' },
      ...{ site_of: 'Science Museum Group', website: 'https://example.org' },
    });
    expect(reported).toEqual([]);
    expect(row.statement.mentions).toEqual([
      { name: 'Science Museum Group' },
      {
        ...{
          name: 'Science Museum',
          kind: 'museum',
          place: 'London',
          region: 'London',
          country: 'United Kingdom',
        },
        ...{ latitude: 51.5, longitude: -0.000874, identifiers: ['ror:02mb95055', 'mm:mm.example.1'], of: 0 },
        others: [
          { name: 'Old Name', use: 'FORMER', reason: 'its former name', by: 'source' },
          { name: 'The Science', use: 'OTHER', reason: 'another name of it', by: 'source' },
          { name: 'Scimu', use: 'OTHER', reason: 'another name of it', by: 'source' },
        ],
        ...{ website: 'https://example.org', opened: { from: 1909, to: 1910 } },
      },
    ]);
    expect(row.statement.thing).toEqual({ is: 'ORGANISATION', organisation: 1 });
  });

  it('tells museums of one name apart by where they are', () => {
    const key = (place: string) =>
      read('organisations', { ...CELLS, name: 'Town Museum', place }).row.named[0]!.key;
    expect(key('Leeds')).not.toEqual(key('York'));
  });
});

describe('a row of figures', () => {
  const CELLS = {
    organisation: 'Tate',
    year: '2017/2018',
    measure: 'visits',
    value: '12',
    unit: 'visits',
    source: 'G1',
  };

  it('says a figure about an organisation', () => {
    expect(read('figures', CELLS).row.statement).toEqual({
      mentions: [{ name: 'Tate' }],
      sources: ['G1'],
      thing: {
        ...{ is: 'FIGURE', about: 0, title: 'Tate: visits, 2017/18', year: '2017/18', measure: 'visits' },
        ...{ scope: 'one organisation', unit: 'visits', qualifier: 'EXACT', status: 'STATED', value: 12 },
      },
    });
  });

  it.each([
    ['N/A', 'visits', { status: 'NOT_APPLICABLE' }],
    ['', 'visits', { status: 'UNKNOWN' }],
    ['0', 'visits', { status: 'STATED', value: 0 }],
    ['0.98', 'proportion', { status: 'STATED', value: 0.98 }],
    ['-1190', 'pounds sterling', { status: 'STATED', value: -1190 }],
    ['1234.5', 'visits', { status: 'STATED', value: 1235, note: '1234.5 in x.csv' }],
  ])('reads the value %j in %s', (value, unit, thing) => {
    const { row } = read('figures', { ...CELLS, value, unit });
    expect(row.statement.thing).toMatchObject(thing);
    expect('value' in row.statement.thing).toBe('value' in thing);
  });

  it('is about all together where it names nobody', () => {
    const { row } = read('figures', { ...CELLS, organisation: '', value: '17', qualifier: 'more than' });
    expect([row.statement.mentions, row.statement.thing]).toMatchObject([
      [],
      { title: 'Visits, 2017/18', qualifier: 'MORE_THAN' },
    ]);
  });
});
