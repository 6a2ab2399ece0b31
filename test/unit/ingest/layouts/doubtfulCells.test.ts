import { isPlaceholder } from '../../../../src/ingest/layouts/textValidation.js';
import { names, read } from './reading.js';

const LOAN = {
  lender: 'Tate',
  borrower: 'University of Leeds',
  title: 'X',
  purpose: 'DISPLAY',
  source: 'https://example.org/x',
};
const PARTNERSHIP = {
  museum: 'Tate',
  partner: 'Example Trust',
  project: 'Probe',
  kind: 'training',
  source: 'https://example.org/p',
};
const loan = (cells: Record<string, string>) => read('loans', { ...LOAN, ...cells });
const partnership = (cells: Record<string, string>) => read('partnerships', { ...PARTNERSHIP, ...cells });

describe('a count', () => {
  it.each([
    ['12.0', 12, 'number-read'],
    ['12 objects', 12, 'number-read'],
    ['twelve', 12, 'number-read'],
    ['1.234.567', 1_234_567, 'thousands-separator'],
    ['1,234', 1234, 'thousands-separator'],
  ])('%s has one reading, %i, which is reported', (text, count, rule) => {
    const { row, reported, issues } = loan({ objects_count: text });
    expect(row.statement.thing).toMatchObject({ objects: count });
    expect(row.statement.thing).not.toHaveProperty('objectsNote');
    expect(reported).toEqual([[rule, 'objects_count', text]]);
    expect(issues[0]).toMatchObject({ suggestion: `enter ${count}`, replacement: String(count) });
  });

  it.each(['c. 300', 'about 40', '10-12', '300+', 'several', '1e3', 'various', 'n/a', 'TBC', 'nil'])(
    '%s is unknown, and its words are kept',
    (text) => {
      const { row, issues } = loan({ objects_count: text });
      expect(row.statement.thing).not.toHaveProperty('objects');
      expect(row.statement.thing).toMatchObject({ objectsNote: `objects_count: ${text}` });
      expect(issues).toMatchObject([{ level: 'WARNING', column: 'objects_count', value: text }]);
    },
  );

  it('of people that is rough is kept too', () => {
    expect(loan({ visitors: 'about 2,000' }).row.statement.thing).toMatchObject({
      objectsNote: 'visitors: about 2,000',
    });
    const { row } = partnership({ people: 'several', objects: 'two bells' });
    expect(row.statement.thing).toMatchObject({ objectsNote: 'two bells; people: several' });
  });

  it('of a figure that is rough is unknown, not 0, with its words in the note', () => {
    const figure = { year: '2017/18', measure: 'visits', source: 'https://example.org/f' };
    expect(read('figures', { ...figure, value: 'many' }).row.statement.thing).toMatchObject({
      status: 'UNKNOWN',
      note: 'value: many',
    });
    expect(read('figures', { ...figure, value: 'n/a' }).row.statement.thing).toMatchObject({
      status: 'NOT_APPLICABLE',
    });
    expect(read('figures', { ...figure, value: '0' }).row.statement.thing).toMatchObject({
      status: 'STATED',
      value: 0,
    });
    expect(read('figures', { ...figure, value: '' }).row.statement.thing).toMatchObject({
      status: 'UNKNOWN',
    });
  });

  it('is only given a value that the cell can mean', () => {
    expect(loan({ objects_count: '1e3' }).issues[0]!.suggestion).toBe('enter 1000 if that is exact');
    expect(loan({ objects_count: '1.234' }).issues[0]).toMatchObject({
      level: 'ERROR',
      suggestion: 'enter 1234 if the point separates thousands',
    });
    expect(loan({ objects_count: '12.5' }).issues[0]!.suggestion).not.toContain('13');
    expect(loan({ objects_count: '10-12' }).issues[0]!.suggestion).toBeUndefined();
  });
});

describe('a word that is not in the tables', () => {
  it('is another activity', () => {
    const { row, reported } = partnership({ kind: 'twinning' });
    expect(row.statement.thing).toMatchObject({ kind: 'OTHER', printedKind: 'twinning' });
    expect(reported).toEqual([['unknown-activity', 'kind', 'twinning']]);
  });

  it.each(['loan', 'loans in and out', 'loan_lng'])('is refused if it may be a loan: %s', (kind) => {
    const { rows, reported } = partnership({ kind });
    expect([rows, reported]).toEqual([[], [['unclear-activity', 'kind', kind]]]);
  });

  it('is not needed for a council', () => {
    expect(partnership({ partner_kind: 'parish council' }).reported).toEqual([]);
  });

  it('can be written with spaces and capitals', () => {
    const { row, reported } = partnership({ kind: 'Research project' });
    expect([row.statement.thing, reported]).toMatchObject([{ kind: 'RESEARCH' }, []]);
  });

  it.each([
    ['art gallery (municipal)', 'gallery'],
    ['homelessness charity', 'charity'],
    ['charity for homeless persons', 'charity'],
  ])('is a kind by its last known word: %s', (kind, word) => {
    const { reported, issues } = partnership({ partner_kind: kind });
    expect(reported).toEqual([['kind-read', 'partner_kind', kind]]);
    expect(issues[0]!.replacement).toMatch(new RegExp(`${word}$`));
  });
});

describe('a remark in a name', () => {
  it('is taken off, and the text is kept as printed', () => {
    const partner = 'Example Network (35 organisations incl. Tate in 2015-16; 48 members later)';
    const { row, reported, issues } = partnership({ partner, partner_kind: 'network' });
    expect(row.statement).toMatchObject({ printed: [partner] });
    expect(row.statement.mentions.map(({ name }) => name)).toEqual(['Tate', 'Example Network']);
    expect(reported).toEqual([['remark-in-name', 'partner', partner]]);
    expect(issues[0]!.suggestion).toBe('enter Example Network');
  });

  it.each([
    'Peterborough (competition winner venue; venue name not known)',
    'museum in Glasgow (name not given)',
    'an unnamed school in Leeds',
  ])('that says that the name is not given refuses the row: %s', (partner) => {
    const { rows, reported, issues } = partnership({ partner, partner_kind: 'venue' });
    expect([rows, reported]).toEqual([[], [['no-name', 'partner', partner]]]);
    expect(issues[0]!.reason).toBe('states that the name is not given');
  });

  it.each(['Example Museum (Leeds)', 'Example Trust (Example House; Example Hall)'])(
    'is not a part of a name: %s',
    (partner) => {
      const { row, issues } = partnership({ partner, partner_kind: 'museum' });
      expect(names(row, [1])).toEqual([partner]);
      expect(issues.map(({ suggestion }) => suggestion)).not.toContainEqual(expect.stringContaining(' | '));
    },
  );
});

describe('HTML', () => {
  it.each([
    ['Research &amp; Development of M&uuml;seum caf&eacute;s', 'Research & Development of Müseum cafés'],
    ['<b>Bells</b> and&nbsp;whistles', 'Bells and whistles'],
    ['Bells &amp;amp; whistles', 'Bells & whistles'],
  ])('is decoded: %s', (project, text) => {
    const { row, reported } = partnership({ project });
    expect(row.statement.thing).toMatchObject({ title: text });
    expect(reported).toEqual([['html-decoded', 'project', project]]);
  });

  it.each([
    ['&lt;script&gt;alert(1)&lt;/script&gt;', 'html'],
    ['&#61;HYPERLINK(&quot;x&quot;)', 'formula'],
    ['write to someone&#64;example.org', 'e-mail'],
    ['T&#1072;te &amp; more', 'mixed-scripts'],
  ])('is checked once it is decoded: %s', (project, rule) => {
    const { rows, reported } = partnership({ project });
    expect([rows, reported.map(([name]) => name)]).toEqual([[], ['html-decoded', rule]]);
  });

  it.each(['Tools & Toys', 'AT&T; BT', 'a < b', '&#7;'])('is not read into %s', (project) => {
    expect(partnership({ project }).row.statement.thing).toMatchObject({ title: project });
  });

  it('is not decoded without its semicolon, as in addresses', () => {
    const source = 'https://example.org/?a=1&copy=2';
    expect(partnership({ source }).row.statement.sources).toEqual([source]);
  });
});

describe('numbers in a text', () => {
  it.each([
    'Catalogue ISBN 978 0 7141 2345 6',
    '2010 0001 0001 0001',
    'ISBN 0 7141 2345 6 hardback',
    '1999 0101 0202',
  ])('are no telephone number: %s', (title) => expect(loan({ title, object: title }).reported).toEqual([]));

  it.each(['020 7946 0000', 'call (0113) 496 0000', '+44 20 7946 0000', '07700 900123', '02079460000'])(
    'are a telephone number: %s',
    (text) =>
      expect(loan({ title: `Bells, ${text}` }).reported).toEqual([
        ['phone-number', 'title', `Bells, ${text}`],
      ]),
  );
});

describe('an error value of a spreadsheet', () => {
  it('is read as empty, unless the column is required', () => {
    const { row, reported } = loan({ objects_count: '#REF!', place: '#N/A' });
    expect(row.statement.thing).not.toHaveProperty('objects');
    expect(reported).toEqual([
      ['spreadsheet-error', 'place', '#N/A'],
      ['spreadsheet-error', 'objects_count', '#REF!'],
    ]);
    expect(loan({ title: '#VALUE!' })).toMatchObject({
      rows: [],
      reported: [['missing-value', 'title', '#VALUE!']],
    });
  });
});

it('a placeholder has no digits', () => expect(isPlaceholder('n/a 2')).toBe(false));
