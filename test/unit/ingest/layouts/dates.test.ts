import { dateFault } from '../../../../src/ingest/layouts/dates.js';

describe('a date', () => {
  it.each(['2018', '2018-02', '2018-02-10', '2014?', '200X', '1753'])('may be %s', (text) => {
    expect(dateFault(text, 'start')).toBeUndefined();
  });

  it.each([
    ['12/03/2018', 'ambiguous-date', 'enter 2018-03-12 or 2018-12-03'],
    ['07/07/2018', 'bad-date', 'enter 2018-07-07'],
    ['25.03.2018', 'bad-date', 'enter 2018-03-25'],
    ['03/25/2018', 'bad-date', 'enter 2018-03-25'],
    ['10 February 2018', 'bad-date', 'enter 2018-02-10'],
    ['Feb 2018', 'bad-date', 'enter 2018-02'],
    ['February 10, 2018', 'bad-date', 'enter 2018-02-10'],
    ['2018/2/3', 'bad-date', 'enter 2018-02-03'],
    ['20180210', 'bad-date', 'enter 2018-02-10'],
    ['2018-02-10T09:00', 'bad-date', 'enter 2018-02-10'],
    ['2018/19', 'bad-date', 'enter 2018-04 as start and 2019-03 as end'],
    ['2018-19', 'bad-date', 'enter 2018-04 as start and 2019-03 as end'],
    ['c. 2018', 'bad-date', 'enter 2018?'],
    ['43101', 'spreadsheet-date', 'enter 2018-01-01'],
    ['2018-02-30', 'no-such-day', undefined],
    ['2018-13-01', 'no-such-day', undefined],
    ['31/02/2018', 'no-such-day', undefined],
    ['0207', 'implausible-date', undefined],
    ['spring 2018', 'date-as-note', undefined],
  ])('%s is %s: %s', (text, rule, suggestion) => {
    const fault = dateFault(text, 'start');
    expect([fault?.rule, fault?.suggestion]).toEqual([rule, suggestion]);
  });

  it('that goes on is written with two dots', () => {
    expect(dateFault('ongoing', 'end')).toMatchObject({ suggestion: 'enter .. if it is ongoing' });
  });
});
