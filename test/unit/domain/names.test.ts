import { foldLetters, normaliseName, sortableName } from '../../../src/domain/names.js';
import { countryOf } from '../../../src/ingest/countries.js';
import { folded } from '../../../src/submissions/folded.js';

test.each([
  ['Uniwersytet Łódzki', 'uniwersytet lodzki'],
  ['Statens Museum for Øst', 'statens museum for ost'],
  ['STRASSENMUSEUM GIESSEN', 'strassenmuseum giessen'],
  ['Straßenmuseum Gießen', 'strassenmuseum giessen'],
  ['STRAẞE', 'strasse'],
  ['Þjóðminjasafn', 'thjodminjasafn'],
  ['Ærø Œuvre', 'aero oeuvre'],
  ['Đorđe', 'dorde'],
  ['Diyarbakır İl Müzesi', 'diyarbakir il muzesi'],
  ['Ħal Saflieni', 'hal saflieni'],
  ['Sámi Ǿstfold', 'sami ostfold'],
  ['ﬁne ＡＲＴＳ', 'fine arts'],
  ['The V&A', 'the v and a'],
  ['Музей Łódź', 'музеи lodz'],
])('%s is %s', (name, normal) => {
  expect(normaliseName(name)).toBe(normal);
});

const APOSTROPHES = [..."'’‘‛`´ʹʻʼʽʾʿˈˊˋ′‵՚Ꞌꞌ＇"];

test.each(APOSTROPHES)('an apostrophe written as %s is dropped', (sign) => {
  expect(normaliseName(`Hawai${sign}i House`)).toBe('hawaii house');
});

test('a normal form is its own normal form, and has no letter that another one stands for', () => {
  const text = `${'łŁøØđĐðÐæÆœŒßẞþÞıİħŧŋĸ'} ${APOSTROPHES.join('x')}`;
  expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
  expect(normaliseName(text)).toMatch(/^[a-z ]+$/);
});

test('names for sorting, countries and names of returns are folded in the same way', () => {
  expect(sortableName('The Łódź Museum')).toBe('lodz museum');
  expect(countryOf('Cote d`Ivoire')).toBe(countryOf('Côte d’Ivoire'));
  expect(countryOf('TURKIYE')).toBe('Türkiye');
  expect(folded('Łódź Ærø.csv')).toBe(foldLetters('lodzaero.csv'));
});
