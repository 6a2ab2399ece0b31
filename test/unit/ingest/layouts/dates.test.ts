import { DateOrders } from '../../../../src/ingest/layouts/dateOrder.js';
import { datesOf } from '../../../../src/ingest/layouts/dates.js';
import { read } from './reading.js';

const YEAR = new Date().getUTCFullYear();

describe('a date', () => {
  it.each(['2018', '2018-02', '2018-02-10', '2014?', '200X', '1753', '[2016..2018]'])('can be %s', (text) => {
    expect(datesOf(text, 'start')).toEqual({ date: text });
  });

  it.each([
    ['07/07/2018', '2018-07-07'],
    ['25.03.2018', '2018-03-25'],
    ['03/25/2018', '2018-03-25'],
    ['31/12/2017', '2017-12-31'],
    ['1 April 2017', '2017-04-01'],
    ['1st of April 2017', '2017-04-01'],
    ['Saturday, 1 April 2017', '2017-04-01'],
    ['10 February 2018', '2018-02-10'],
    ['Feb 2018', '2018-02'],
    ['February 10, 2018', '2018-02-10'],
    ['1-Apr-17', '2017-04-01'],
    ['Dec-17', '2017-12'],
    ['25/03/99', '1999-03-25'],
    ['2018.0', '2018'],
    ['2018–02', '2018-02'],
    ['2018/2/3', '2018-02-03'],
    ['2017-4-1', '2017-04-01'],
    ['20180210', '2018-02-10'],
    ['2018-02-10T09:00', '2018-02-10'],
    ['2018-02-10T00:00:00Z', '2018-02-10'],
    ['10/02/2018 00:00:00'.replace('10', '20'), '2018-02-20'],
    ['c. 2017', '2017?'],
    ['since 2018', '2018'],
  ])('%s has one reading, %s', (text, date) => {
    const reading = datesOf(text, 'start');
    expect([reading.date, reading.problem?.rule, reading.keep]).toEqual([date, 'date-read', undefined]);
    expect(reading.problem?.reason).toMatch(/: read as /);
    expect(reading.problem?.suggestion).toEqual({ text: `enter ${date}`, value: date });
  });

  it.each([
    ['Spring 2018', '2018'],
    ['late 2018', '2018'],
    ['winter 2018', '[2018..2019-03]'],
    ['Winter 2018/19', '[2018-10..2019-03]'],
    ['1990s', '199X'],
    ['early 1990s', '199X'],
    ['2016-2018', '[2016..2018]'],
    ['2016 to 2018', '[2016..2018]'],
    ['2017-18', '[2017..2018]'],
    ['2017/18', '[2017-04..2018-03]'],
    ['2011/12', '[2011-04..2012-03]'],
    ['FY2017/18', '[2017-04..2018-03]'],
    ['FY 17/18', '[2017-04..2018-03]'],
    ['April to June 2018', '[2018-04..2018-06]'],
    ['Apr–Jun 2018', '[2018-04..2018-06]'],
    ['10-12 May 2018', '[2018-05-10..2018-05-12]'],
    ['1 May 2018 - 3 June 2019', '[2018-05-01..2019-06-03]'],
    ['Q4 2018', '[2018..2019-03]'],
  ])('%s is a span, %s, with its words as a note', (text, date) => {
    const reading = datesOf(text, 'start');
    expect([reading.date, reading.problem?.rule, reading.keep]).toEqual([date, 'date-as-span', true]);
  });

  it.each([
    ['43101', '2018-01-01'],
    ['43191', '2018-04-01'],
    ['43191.75', '2018-04-01'],
  ])('%s is a spreadsheet’s number for %s', (text, date) => {
    expect(datesOf(text, 'start')).toMatchObject({ date, problem: { rule: 'spreadsheet-date' } });
  });

  it.each([
    ['12/03/2018', 'ambiguous-date'],
    ['01/04/17', 'ambiguous-date'],
    ['17-04-01', 'ambiguous-date'],
    ['2018-02-30', 'no-such-day'],
    ['2018-13-01', 'no-such-day'],
    ['31/02/2018', 'no-such-day'],
    ['0207', 'implausible-date'],
    ['1 May 1066', 'implausible-date'],
    ['spring, or so', 'date-as-note'],
    ['2019 (inferred)', 'date-as-note'],
    ['before 2018', 'date-as-note'],
    ['Apr 17th', 'date-as-note'],
  ])('%s is not read: %s', (text, rule) => {
    const reading = datesOf(text, 'start');
    expect([reading.date, reading.problem?.rule]).toEqual([undefined, rule]);
  });

  it('with two readings lists both', () => {
    expect(datesOf('12/03/2018', 'start').problem?.suggestion).toMatch(/^enter 2018-03-12 or 2018-12-03; /);
  });

  it('with two readings is read in the order of its column', () => {
    expect(datesOf('12/03/2018', 'start', 'DAY_FIRST').date).toBe('2018-03-12');
    expect(datesOf('12/03/2018', 'start', 'MONTH_FIRST').date).toBe('2018-12-03');
    expect(datesOf('25/03/2018', 'start', 'MONTH_FIRST').date).toBe('2018-03-25');
    expect(datesOf('01/04/17', 'start', 'DAY_FIRST').date).toBe('2017-04-01');
  });

  it('has a year of two digits of the last eighty years or the next twenty', () => {
    const two = (year: number) => String(year % 100).padStart(2, '0');
    expect(datesOf(`Dec-${two(YEAR + 5)}`, 'start').date).toBe(`${YEAR + 5}-12`);
    expect(datesOf(`Dec-${two(YEAR - 70)}`, 'start').date).toBe(`${YEAR - 70}-12`);
  });

  it.each(['ongoing', 'present', 'to date', 'Current'])('at the end can be open: %s', (text) => {
    expect(datesOf(text, 'end')).toMatchObject({ date: '..', problem: { rule: 'date-read' } });
    expect(datesOf(text, 'start').date).toBeUndefined();
  });
});

describe('the order of day and month in a column', () => {
  const orderOf = (...texts: string[]) => {
    const orders = new DateOrders();
    for (const text of texts) orders.add('start', text);
    return [orders.of('start'), orders.of('end')];
  };

  it('is shown by a date that has one reading', () => {
    expect(orderOf('01/04/2017', '25/03/2018')).toEqual(['DAY_FIRST', undefined]);
    expect(orderOf('01/04/2017', '03/25/18')).toEqual(['MONTH_FIRST', undefined]);
  });

  it('is unknown if no date shows one, or if two contradict each other', () => {
    expect(orderOf('01/04/2017', '02/02/2018', 'spring', '41/03/2018')).toEqual([undefined, undefined]);
    expect(orderOf('25/03/2018', '03/25/2018')).toEqual([undefined, undefined]);
  });
});

describe('a period', () => {
  const row = {
    lender: 'Tate',
    borrower: 'University of Leeds',
    title: 'X',
    purpose: 'DISPLAY',
    source: 'https://example.org/x',
  };

  it('keeps the words of what is not exact', () => {
    const { row: parsed, reported } = read('loans', {
      ...row,
      start: 'Spring 2018',
      end: 'late 2018',
    });
    expect(parsed.statement.thing).toMatchObject({
      start: '2018',
      end: '2018',
      periodNote: 'start: Spring 2018; end: late 2018',
    });
    expect(reported).toEqual([
      ['date-as-span', 'start', 'Spring 2018'],
      ['date-as-span', 'end', 'late 2018'],
    ]);
  });
});
