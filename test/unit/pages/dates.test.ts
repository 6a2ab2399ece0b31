import { date, listed, period } from '../../../src/domain/display.js';
import { statedDates } from '../../../src/pages/dates.js';

test.each([
  ['2018-02-10', '10 February 2018'],
  ['2007-10', 'October 2007'],
  ['2014?', '2014 (uncertain)'],
  ['200X', '2000s'],
  ['[2016..2018-03]', 'between 2016 and March 2018'],
  ['2018', '2018'],
])('the date %s reads %s', (text, words) => {
  expect(date(text)).toBe(words);
});

test.each([
  [null, null, 'date not known'],
  [null, '..', 'continuing, start not known'],
  ['2018', '..', 'since 2018'],
  ['2018', null, 'from 2018'],
  [null, '2018', 'until 2018'],
  ['2018', '2018', '2018'],
  ['2018', '2019-02', '2018 to February 2019'],
])('the period from %s to %s reads “%s”', (start, end, words) => {
  expect(period({ start, end })).toBe(words);
});

test('dates that are not exact to the day state how exactly they are known', () => {
  const words = (start: string | null, end: string | null) => statedDates({ start, end });
  expect(words('2018-01-12', '2018-04-22')).toBe('12 January 2018 to 22 April 2018');
  expect(words('2013-04', '2017-03')).toBe('April 2013 to March 2017 (start and end known to the month)');
  expect(words('2014?', null)).toBe('from 2014 (uncertain) (start known approximately)');
  expect(words('2018', '2018-04-22')).toBe('2018 to 22 April 2018 (start known to the year)');
});

test('names are listed with “and” before the last', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
