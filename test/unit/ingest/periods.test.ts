import { periodPropertiesWithin, span } from '../../../src/ingest/periods.js';

const starts = (...texts: string[]) => span(texts.map((start) => ({ start }))).start;
const ends = (...texts: string[]) => span(texts.map((end) => ({ end }))).end;

describe('the period of what several rows state', () => {
  test('is the more precise one, where all can mean it', () => {
    expect(starts('2013', '2013-04', '2013')).toBe('2013-04');
    expect(starts('201X', '2013', '2013-04-02')).toBe('2013-04-02');
    expect(ends('2017', '2017-03')).toBe('2017-03');
    expect(starts('2013-04', '2013', '2015')).toBe('2013-04');
  });

  test('is that of the whole where the periods of parts cannot be one, even if their starts can', () => {
    const rows = [
      { start: '2019-04-29', end: '2019-05-11' },
      { start: '2019', end: '2019-06-16' },
    ];
    expect(span(rows)).toEqual({ start: '2019', end: '2019-06-16' });
    expect(
      span([{ start: '2013', end: '2017' }, { start: '2013-04', end: '2017-03' }, { start: '2015' }]),
    ).toEqual({
      start: '2013-04',
      end: '2017-03',
    });
  });

  test('is no more precise than what is stated of the whole, where the rows are dates of its parts', () => {
    expect(starts('2021-06', '2021-06-08', '2021-06-15')).toBe('2021-06');
    expect(starts('2019-03-06', '2019-04-29', '2019')).toBe('2019');
    expect(ends('2019-03-19', '2019', '2019-06-16')).toBe('2019');
  });

  test('reaches from the earliest start to the latest end, in whatever order they come', () => {
    expect(starts('2014', '2012-05', '2013')).toBe('2012-05');
    expect(ends('2014', '2012-05', '2016')).toBe('2016');
    expect(ends('2014', '..')).toBe('..');
    expect(span([])).toEqual({});
  });
});

describe('the days of a part', () => {
  const whole = { start: '2013-04', end: '2017-03' };
  const days = (part: { start?: string; end?: string }, of: { start?: string; end?: string } = whole) => {
    const { start, end, earliestStart, latestStart, earliestEnd, latestEnd } = periodPropertiesWithin(
      part,
      of,
    );
    return [start, end, earliestStart, latestStart, earliestEnd, latestEnd];
  };

  test('lie within the whole at both ends, while the dates stay as they are written', () => {
    expect(days({ start: '2013', end: '2017' })).toEqual([
      '2013',
      '2017',
      '2013-04-01',
      '2013-12-31',
      '2017-01-01',
      '2017-03-31',
    ]);
    expect(days({ start: '2014', end: '2015-02' })).toEqual([
      '2014',
      '2015-02',
      '2014-01-01',
      '2014-12-31',
      '2015-02-01',
      '2015-02-28',
    ]);
  });

  test('are bounded by the whole where a date is not known, and stay unknown where the whole has none', () => {
    expect(days({ start: '2015' })).toEqual(['2015', null, '2015-01-01', '2015-12-31', null, '2017-03-31']);
    expect(days({})).toEqual([null, null, '2013-04-01', null, null, '2017-03-31']);
    expect(days({ start: '2015' }, {})).toEqual(['2015', null, '2015-01-01', '2015-12-31', null, null]);
  });
});
