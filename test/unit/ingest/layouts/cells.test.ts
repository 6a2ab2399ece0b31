import { readFunders } from '../../../../src/ingest/funders.js';
import { idOf, nationalId, rorKey } from '../../../../src/ingest/ids.js';
import { readIdentifier } from '../../../../src/ingest/layouts/identifiers.js';
import { readCount } from '../../../../src/ingest/layouts/numbers.js';
import { readObjects } from '../../../../src/ingest/layouts/objects.js';
import { RowParser } from '../../../../src/ingest/layouts/rowParser.js';
import { readSources } from '../../../../src/ingest/layouts/sources.js';
import { readLocation } from '../../../../src/ingest/location.js';
import { readNames } from '../../../../src/ingest/names.js';
import { compatible, span } from '../../../../src/ingest/periods.js';
import { Issues } from '../../../../src/ingest/report.js';
import { pageTitle } from '../../../../src/ingest/sources.js';
import { tables } from './reading.js';

const deskOf = (cells: Record<string, string>, issues = new Issues()): RowParser =>
  new RowParser({ file: 'x.csv', line: 7, cells }, { tables, issues }, []);
const names = (text: string, asPrinted = '', odd: (text: string) => void = () => {}) =>
  readNames(text, asPrinted, tables, odd).map(({ name, of, kind }) => [name, of?.name, kind]);

describe('objects', () => {
  it.each([
    ["Stephenson's Rocket, 1 object", { objects: 1, object: "Stephenson's Rocket" }],
    ['38,000 objects', { objects: 38_000 }],
    ['Holbein, A Lady (1526-8), 1 object', { objects: 1, object: 'Holbein, A Lady (1526-8)' }],
    ['c.150 objects', { objectsNote: 'c.150 objects' }],
    ['6 mummies and c.200 objects', { objectsNote: '6 mummies and c.200 objects' }],
    ['', {}],
  ])('in %j are a number only where it counts them exactly', (prose, read) => {
    expect(readObjects(prose)).toEqual(read);
  });
});

describe('periods', () => {
  it('are compatible where they can be one', () => {
    expect(compatible({ start: '2019', end: '2019' }, { start: '2019-05-14', end: '2019-05-17' })).toBe(true);
    expect(compatible({ start: '2012' }, { start: '2022-09-17' })).toBe(false);
    expect(compatible({}, { start: '2022-09-17' })).toBe(true);
  });

  it('span from the earliest start to the latest end, as precise as one of them is', () => {
    expect(
      span([{ start: '2013', end: '2017' }, { start: '2013-04', end: '2017-03' }, { start: '2015' }]),
    ).toEqual({
      start: '2013-04',
      end: '2017-03',
    });
  });
});

describe('names', () => {
  it.each([
    ['a name as it stands', 'University of Leeds', [['University of Leeds', undefined, undefined]]],
    [
      'an abbreviation in brackets',
      'University College London (UCL)',
      [['University College London', undefined, undefined]],
    ],
    [
      'a site in brackets',
      'Science Museum Group (National Railway Museum)',
      [['National Railway Museum', 'Science Museum Group', undefined]],
    ],
    [
      'a house of a trust',
      'Dunham Massey (National Trust)',
      [['Dunham Massey', 'National Trust', undefined]],
    ],
    [
      'two sites of one body',
      'Culture Coventry (Coventry Transport Museum; Herbert Art Gallery & Museum)',
      [
        ['Coventry Transport Museum', 'Culture Coventry', 'museum'],
        ['Herbert Art Gallery & Museum', 'Culture Coventry', 'museum'],
      ],
    ],
    [
      'two bodies',
      '14-18 NOW / Imperial War Museums',
      [
        ['14-18 NOW', undefined, 'arts programme'],
        ['Imperial War Museums', undefined, 'national museum'],
      ],
    ],
    [
      'kinds by position',
      'Mersey Care NHS Foundation Trust; Innovate Dementia (Liverpool John Moores University); Damibu',
      [
        ['Mersey Care NHS Foundation Trust', undefined, 'NHS'],
        ['Liverpool John Moores University', undefined, 'university'],
        ['Damibu', undefined, 'company'],
      ],
    ],
    [
      'a former name of a site',
      'Museum of Science and Industry in Manchester',
      [['Science and Industry Museum', undefined, undefined]],
    ],
  ])('read %s', (_, text, read) => {
    expect(names(text)).toEqual(read);
  });

  it('read the site that the page prints', () => {
    expect(names('Imperial War Museums', 'IWM North')).toEqual([
      ['IWM North', 'Imperial War Museums', undefined],
    ]);
  });

  it('tell of brackets that the table does not know, and take the cell as one name', () => {
    const odd: string[] = [];
    expect(names('Some Museum (somewhere)', '', (text) => odd.push(text))).toHaveLength(1);
    expect(odd).toEqual(['Some Museum (somewhere)']);
  });

  it('have an id from the row as written', () => {
    expect(idOf('org', ['partnerships.csv', 'Tate', 'Firstsite', 'Circuit'])).toMatch(/^org:[0-9a-f]{12}$/);
    expect(nationalId('V&A')).toBe('national:vanda');
    expect(rorKey('https://ror.org/02mb95055')).toBe('02mb95055');
    expect(rorKey('02mb95055')).toBeUndefined();
  });
});

describe('locations', () => {
  const read = (place: string, region: string) =>
    readLocation(deskOf({ place, region }), { place: 'place', region: 'region', home: 'United Kingdom' });

  it.each([
    [
      'Leeds',
      'Yorkshire and the Humber',
      { place: 'Leeds', region: 'Yorkshire and the Humber', country: 'United Kingdom' },
    ],
    ['Whitby', '', { place: 'Whitby', country: 'United Kingdom', countrySupposed: true }],
    ['Bendigo, Australia', '', { place: 'Bendigo', country: 'Australia' }],
    ['Richmond, Virginia', 'abroad (USA)', { place: 'Richmond, Virginia', country: 'United States' }],
    ['Kraków, Poland', '', { place: 'Kraków', country: 'Poland' }],
    ['Atlanta, Georgia', '', { place: 'Atlanta, Georgia' }],
    ['UK', '', { country: 'United Kingdom' }],
    ['worldwide', '', {}],
    ['', '', {}],
  ])('read %j, %j', (place, region, location) => {
    expect(read(place, region)).toEqual(location);
  });
});

describe('funders', () => {
  it.each([
    ['Heritage Lottery Fund (GBP 528,700)', [['National Lottery Heritage Fund', 528_700, 'GBP', undefined]]],
    ['Paul Hamlyn Foundation (GBP 5m)', [['Paul Hamlyn Foundation', 5_000_000, 'GBP', undefined]]],
    [
      'European Commission FP6 (EUR 13 million)',
      [['European Commission', 13_000_000, 'EUR', 'European Commission FP6']],
    ],
    [
      'AHRC (Collaborative Doctoral Award)',
      [['Arts and Humanities Research Council', undefined, undefined, 'Collaborative Doctoral Award']],
    ],
    [
      'Garfield Weston Foundation / Art Fund',
      [
        ['Garfield Weston Foundation', undefined, undefined, 'Garfield Weston Foundation / Art Fund'],
        ['Art Fund', undefined, undefined, 'Garfield Weston Foundation / Art Fund'],
      ],
    ],
    ['Art Fund; private donors', [['Art Fund', undefined, undefined, undefined]]],
    [
      'British Museum and University of Reading (GBP 20,000 a year each)',
      ['British Museum', 'University of Reading'].map((name) => [
        name,
        undefined,
        undefined,
        'British Museum and University of Reading; GBP 20,000 a year each',
      ]),
    ],
  ])('read %j', (text, read) => {
    const found = readFunders(text, tables).map(({ name, amount, currency, note }) => [
      name,
      amount,
      currency,
      note,
    ]);
    expect(found).toEqual(read);
  });
});

describe('counts', () => {
  const counted = (text: string) => {
    const issues = new Issues();
    const count = readCount(deskOf({ objects_count: text }, issues), 'objects_count');
    return [count, ...issues.list.map(({ rule, value, reason }) => [rule, value, reason])];
  };

  it('go up to 32 bits; beyond, the rule, the value and the bound are said', () => {
    expect(counted('2147483647')).toEqual([2_147_483_647]);
    const reason = 'is larger than 2147483647, the largest allowed count';
    expect(counted('2147483648')).toEqual([undefined, ['number-too-large', '2147483648', reason]]);
    expect(counted('99999999999999999999')).toEqual([
      undefined,
      ['number-too-large', '99999999999999999999', reason],
    ]);
  });
});

describe('identifiers', () => {
  const read = (text: string) => {
    const issues = new Issues();
    return [readIdentifier(deskOf({ id: text }, issues), 'id', text), ...issues.list.map(({ rule }) => rule)];
  };

  it('of org-id.guide are taken with the list as their scheme', () => {
    expect(read('GB-CHC-1089464')).toEqual(['gb-chc:1089464']);
    expect(read('gb-chc:1089464')).toEqual(['gb-chc:1089464']);
    expect(read('GB-SC-SC003558')).toEqual(['gb-sc:SC003558']);
    expect(read('NL-KVK-12345678')).toEqual(['nl-kvk:12345678']);
  });

  it('of the lists of the United Kingdom are checked', () => {
    expect(read('GB-CHC-10')).toEqual([undefined, 'bad-identifier']);
    expect(read('GB-COH-12')).toEqual([undefined, 'bad-identifier']);
  });
});

describe('sources', () => {
  it.each([
    [
      'https://example.org/page.html (copy of another page)',
      'enter https://example.org/page.html and remove the rest',
    ],
    ['www.example.org/page', 'enter https://www.example.org/page'],
    [
      'https://example.org/a; https://example.org/b',
      'separate addresses with a semicolon surrounded by spaces',
    ],
  ])('%s is no address', (source, suggestion) => {
    const issues = new Issues();
    readSources(deskOf({ source }, issues));
    expect(issues.list).toMatchObject([{ rule: 'bad-address', value: source, suggestion }]);
  });

  it('without a recorded title are called by site and path in readable form', () => {
    expect(pageTitle('https://www.britishmuseum.org/tours/celebrating_ganesha.aspx')).toBe(
      'britishmuseum.org › tours › celebrating ganesha',
    );
    expect(pageTitle('https://neconnected.co.uk/?p=1')).toBe('neconnected.co.uk (p=1)');
  });
});
