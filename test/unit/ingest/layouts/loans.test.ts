import { names, read, SOURCE } from './reading.js';

const CELLS = {
  lender: 'Tate',
  borrower: 'Example Gallery',
  borrower_kind: 'gallery',
  place: 'Bendigo',
  uk_region_or_country: 'Australia',
  title: 'Example Treasures',
  purpose: 'DISPLAY',
  source: SOURCE,
};
const loan = (cells: Record<string, string> = {}) => read('loans', { ...CELLS, ...cells });

describe('a row of loans', () => {
  it('says a loan with its sides, its objects and its period', () => {
    const { row, issues } = loan({
      objects_count: '0',
      term: 'LONG',
      start: '2018-02-10',
      visitors: '1200',
    });
    expect(issues).toEqual([]);
    expect(row.statement).toEqual({
      mentions: [
        { name: 'Tate', otherKind: 'museum' },
        { name: 'Example Gallery', kind: 'gallery', place: 'Bendigo', country: 'Australia' },
      ],
      sources: [SOURCE],
      thing: {
        ...{ is: 'LOAN', title: 'Example Treasures', lenders: [0], borrowers: [1], direction: 'LENT' },
        ...{ purpose: 'DISPLAY', term: 'LONG', objects: 0, start: '2018-02-10', people: 1200 },
      },
    });
    expect(row.key).toEqual(['Tate', 'Example Gallery', 'Example Treasures', '', '2018-02-10']);
  });

  it('has a venue that is a site of the borrower, in the place of the row', () => {
    const { row } = loan({ venue: 'Example Hall' });
    expect(row.statement.mentions[2]).toEqual({
      ...{
        name: 'Example Hall',
        otherKind: 'exhibition venue',
        place: 'Bendigo',
        country: 'Australia',
        of: 1,
      },
    });
    expect(row.statement.thing).toMatchObject({ venues: [{ organisation: 2 }] });
    expect(row.named[2]!.key).toEqual([
      'Tate',
      'Example Gallery',
      'Example Treasures',
      'Example Hall',
      '',
      'venue',
    ]);
  });

  it('has a venue that is the borrower itself as no site of it', () => {
    expect(loan({ venue: 'The Example Gallery' }).row.statement.mentions[2]).not.toHaveProperty('of');
  });

  it('has several venues, each with its dates', () => {
    const { row, reported } = loan({
      venue: 'Example Hall [2018-02/2018-05] | Example House [2019] | Example Keep',
    });
    expect(reported).toEqual([]);
    const { thing } = row.statement;
    const venues = (thing.is === 'LOAN' && thing.venues) || [];
    expect(
      names(
        row,
        venues.map(({ organisation }) => organisation),
      ),
    ).toEqual(['Example Hall', 'Example House', 'Example Keep']);
    expect(venues.map(({ organisation: _, ...dates }) => dates)).toEqual([
      { start: '2018-02', end: '2018-05' },
      { start: '2019', end: '2019' },
      {},
    ]);
  });

  it('is known by the lender’s number where it has one', () => {
    const { row } = loan({ loan_id: 'L1' });
    expect([row.key, row.statement.thing]).toMatchObject([['Tate', 'L1'], { ownId: 'L1' }]);
  });

  it('is refused where the lender lends to itself, whatever it is called', () => {
    expect(loan({ borrower: 'The Tate' }).reported).toEqual([['lent-to-itself', 'borrower', 'The Tate']]);
    expect(loan({ lender: 'Example Museum', borrower: 'example museum' }).rows).toEqual([]);
  });

  it('takes words however their letters are, capital or small', () => {
    const { row, reported } = loan({
      purpose: 'touring exhibition',
      term: 'Long',
      borrower_kind: 'University Gallery',
      uk_region_or_country: 'wales',
    });
    expect(reported).toEqual([]);
    expect(row.statement.thing).toMatchObject({ purpose: 'TOURING_EXHIBITION', term: 'LONG' });
    expect(row.statement.mentions[1]).toMatchObject({ region: 'Wales' });
  });

  it('may go to any country of the world', () => {
    expect(loan({ uk_region_or_country: 'Poland', place: '' }).row.statement.mentions[1]).toMatchObject({
      country: 'Poland',
    });
    expect(loan({ uk_region_or_country: 'abroad (Poland)' }).row.statement.mentions[1]).toMatchObject({
      country: 'Poland',
    });
    expect(loan({ uk_region_or_country: 'Polnd' }).issues).toMatchObject([
      { rule: 'unknown-region', level: 'ERROR', suggestion: 'did you mean Poland?' },
    ]);
  });
});
