import { mention, names, read, SOURCE } from './reading.js';

const CELLS = {
  museum: 'Tate',
  partner: 'Example School',
  partner_kind: 'school',
  place: 'Leeds',
  uk_region: 'Yorkshire and the Humber',
  project: 'Example Bells',
  kind: 'learning_programme',
  source: SOURCE,
};
const partnership = (cells: Record<string, string> = {}) => read('partnerships', { ...CELLS, ...cells });

describe('a row of partnerships', () => {
  it('says a project, in one order of properties, without any that is empty', () => {
    const { row, reported } = partnership({
      people: '0',
      start: '2018',
      end: '..',
      outcomes: 'participation',
      partner_as_printed: 'The School',
    });
    expect(reported).toEqual([]);
    expect(JSON.stringify(row.statement)).toBe(
      JSON.stringify({
        mentions: [
          { name: 'Tate', otherKind: 'museum' },
          {
            ...{ name: 'Example School', kind: 'school', place: 'Leeds', region: 'Yorkshire and the Humber' },
            country: 'United Kingdom',
            others: [{ name: 'The School', use: 'PRINTED', reason: 'printed so', by: 'source' }],
          },
        ],
        sources: [SOURCE],
        printed: ['The School'],
        thing: {
          ...{ is: 'PROJECT', title: 'Example Bells', museums: [0], partners: [1], kind: 'LEARNING' },
          ...{ printedKind: 'learning_programme', start: '2018', end: '..', people: 0 },
          outcomes: ['PARTICIPATION'],
        },
      }),
    );
    expect(row.key).toEqual(['Tate', 'Example School', 'Example Bells']);
    expect(row.named).toEqual([
      { column: 'museum', value: 'Tate', key: ['Tate', 'Example School', 'Example Bells', 'museum'] },
      { column: 'partner', value: 'Example School', key: ['Tate', 'Example School', 'Example Bells'] },
    ]);
  });

  it('says a loan from the museum, or to it, as the activity is read', () => {
    const lent = partnership({ kind: 'loan_long', objects: 'Example Bell, 1 object' }).row;
    expect(lent.statement.thing).toEqual({
      ...{ is: 'LOAN', title: 'Example Bells', lenders: [0], borrowers: [1], direction: 'LENT' },
      ...{ purpose: 'DISPLAY', term: 'LONG', objects: 1, object: 'Example Bell' },
    });
    const borrowed = partnership({ kind: 'borrowing_long', objects_count: '12' }).row;
    expect(borrowed.statement.thing).toMatchObject({
      lenders: [1],
      borrowers: [0],
      direction: 'BORROWED',
      objects: 12,
    });
  });

  it('points from a site to its whole by position', () => {
    const { row } = partnership({
      museum: 'Science Museum Group',
      partner: 'Science Museum Group (National Railway Museum)',
      partner_kind: '',
      place: '',
      uk_region: '',
    });
    expect(row.statement.mentions).toEqual([
      { name: 'Science Museum Group', otherKind: 'museum' },
      { name: 'Science Museum Group' },
      {
        ...{ name: 'National Railway Museum', of: 1, byTable: true },
        others: [
          {
            ...{ name: 'Science Museum Group (National Railway Museum)', use: 'OTHER', by: 'names.csv' },
            reason: 'the museum in brackets is a site of the group',
          },
        ],
      },
    ]);
  });

  it('says several partners, by the table or between bars, with kinds by position', () => {
    const byTable = partnership({ museum: '14-18 NOW / Imperial War Museums' }).row;
    const { thing } = byTable.statement;
    expect(thing.is === 'PROJECT' && names(byTable, thing.museums)).toEqual([
      '14-18 NOW',
      'Imperial War Museums',
    ]);
    const { row, reported } = partnership({
      partner: 'Example School | Example Care',
      partner_kind: 'school | health charity',
      partner_id: ' | ror:02mb95055',
    });
    expect(reported).toEqual([]);
    expect(row.statement.mentions.slice(1)).toMatchObject([
      { name: 'Example School', kind: 'school', place: 'Leeds' },
      { name: 'Example Care', kind: 'health charity', identifiers: ['ror:02mb95055'] },
    ]);
    expect(row.named[2]!.key).toEqual(['Tate', 'Example School | Example Care', 'Example Bells', '1']);
  });

  it('tells a list of names that are not between bars, and a person whose kind is that of no organisation', () => {
    const rules = (cells: object) =>
      partnership({ partner_kind: '', ...cells }).reported.map(([rule]) => rule);
    for (const partner of [
      'UCL, University of Exampleton and Musée d’Exemple',
      'UCL and Example Library',
      'University of Exampleton, Example Library, and Example Care',
    ])
      expect(rules({ partner })).toEqual(['several-names']);
    for (const partner of [
      'Department for Culture, Media and Sport',
      'Museum of Science, Art and Industry',
      'School of History, Classics and Archaeology, University of Edinburgh',
    ])
      expect(rules({ partner })).toEqual([]);
    const person = partnership({ partner: 'Dr Jane Examplesmith', partner_kind: 'person' });
    expect([person.rows, person.reported.map(([rule]) => rule)]).toEqual([
      [],
      ['personal-name', 'unknown-kind'],
    ]);
  });

  it('does not take one identifier for several organisations', () => {
    const several = { partner: 'Example School | Example Care', partner_kind: '' };
    const { rows, reported } = partnership({
      ...several,
      ror_id: 'https://ror.org/02mb95055',
      partner_id: 'a:1',
    });
    expect(rows).toEqual([]);
    expect(reported.map(([rule]) => rule)).toEqual(['parts-do-not-match', 'parts-do-not-match']);
  });

  it('has an identifier of the partner from either column', () => {
    const { row } = partnership({ ror_id: 'https://ror.org/02mb95055', partner_id: 'ourmuseum:4711' });
    expect(row.statement.mentions[1]!.identifiers).toEqual(['ror:02mb95055', 'ourmuseum:4711']);
    expect(partnership({ partner_id: 'id:org:1f0c' }).row.statement.mentions[1]!.identifiers).toEqual([
      'id:org:1f0c',
    ]);
  });

  it('is known by the number of the return where it has one', () => {
    const { row } = partnership({ project_id: 'P-17' });
    expect(row.key).toEqual(['Tate', 'P-17']);
    expect(row.statement.thing).toMatchObject({ ownId: 'P-17' });
  });

  it('says who paid, with the sum or a remark', () => {
    const { row, reported } = partnership({
      funder: 'Heritage Lottery Fund (£528,700); AHRC (a scheme); private donors',
    });
    expect(reported).toEqual([]);
    expect(row.statement.thing).toMatchObject({
      funding: [
        { funder: 2, amount: 528_700, currency: 'GBP' },
        { funder: 3, note: 'a scheme' },
      ],
    });
    expect(mention(row, 'National Lottery Heritage Fund')).toEqual({
      ...{ name: 'National Lottery Heritage Fund', otherKind: 'funder' },
      others: [{ name: 'Heritage Lottery Fund', use: 'FORMER', reason: 'funders.csv', by: 'funders.csv' }],
    });
  });

  it('takes the words of our own, too', () => {
    const { row, reported } = partnership({
      kind: 'DOCTORAL_STUDENTSHIP',
      partner_kind: 'UNIVERSITY',
      outcomes: 'PARTICIPATION',
    });
    expect(reported).toEqual([]);
    expect(row.statement.thing).toMatchObject({ kind: 'DOCTORAL_STUDENTSHIP', outcomes: ['PARTICIPATION'] });
  });

  it('is refused with all that is wrong with it, and a guess at what was meant', () => {
    const { rows, reported, issues } = partnership({
      kind: 'reserch_project',
      start: '12/03/2018',
      people: '-1',
      source: '',
    });
    expect(rows).toEqual([]);
    expect(reported).toEqual([
      ['unknown-activity', 'kind', 'reserch_project'],
      ['no-source', 'source', ''],
      ['negative-number', 'people', '-1'],
      ['ambiguous-date', 'start', '12/03/2018'],
    ]);
    expect(issues[0]!.suggestion).toBe('did you mean research_project?');
    expect(issues[3]!.suggestion).toMatch(/^enter 2018-03-12 or 2018-12-03; /);
  });

  it('has the source of a mapping where it names none', () => {
    expect(read('partnerships', { ...CELLS, source: '' }, 'register').row.statement.sources).toEqual([
      'register',
    ]);
  });
});
