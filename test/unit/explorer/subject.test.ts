import { isSameSubject } from '../../../page/explorer/subject.js';

test.each([
  ['', '?kind=UNIVERSITY', true],
  ['?show=table', '?show=network&kind=MUSEUM', true],
  ['?view=report&year=2016/17', '?view=report&year=2017/18', true],
  ['', '?view=report', false],
  ['?q=leeds', '?q=york', false],
  ['?view=organisation&id=a', '?view=organisation&id=b', false],
  ['', '?after=100', false],
  ['?view=paths&of=a&of=b', '?view=paths&of=a', false],
])('from "%s" to "%s" is the same subject: %s', (before, after, is) => {
  expect(isSameSubject(before, after)).toBe(is);
});
