import { readConfig } from '../../src/config.js';
import { readTokens, whoWrites } from '../../src/submissions/tokens.js';

const TATE = 'a-token-of-the-tate';
const SURVEY = 'a_token_of_the_survey_0';
const tokens = readTokens(`tate:${TATE}, survey team:${SURVEY}`)!;

test.each([
  [`Bearer ${TATE}`, { by: 'tate' }],
  [`bearer ${SURVEY}`, { by: 'survey team' }],
  [`Bearer ${TATE}x`, { refused: 'WRONG' }],
  ['Bearer tate', { refused: 'WRONG' }],
  [`Basic ${TATE}`, { refused: 'MISSING' }],
  [undefined, { refused: 'MISSING' }],
])('%s', (header, answer) => {
  expect(whoWrites(tokens, header)).toEqual(answer);
});

test('without tokens nobody writes', () => {
  expect(whoWrites(undefined, `Bearer ${TATE}`)).toEqual({ refused: 'OFF' });
});

test.each([
  'tate',
  'tate:short',
  `tate:${TATE},tate:${SURVEY}`,
  `:${TATE}`,
  `ta:te:${TATE}`,
  `tate:${TATE},`,
])('WRITE_TOKENS %s is refused, and not shown', (value) => {
  const read = () => readConfig({ WRITE_TOKENS: value });
  expect(read).toThrow(/^WRITE_TOKENS is not as it has to be; allowed is name:token, several/);
  expect(read).not.toThrow(TATE);
});
