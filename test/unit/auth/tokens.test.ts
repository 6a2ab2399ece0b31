import { callerOfToken, readTokens } from '../../../src/auth/tokens.js';
import { readConfig } from '../../../src/config.js';

const TATE = 'a-token-of-the-tate';
const SURVEY = 'a_token_of_the_survey_0';
const tokens = readTokens(`tate:${TATE}, survey team:judge:${SURVEY}, screen:reader:${SURVEY}1`)!;

test.each([
  [TATE, { by: 'tate', role: 'admin', method: 'TOKEN' }],
  [SURVEY, { by: 'survey team', role: 'judge', method: 'TOKEN' }],
  [`${SURVEY}1`, { by: 'screen', role: 'reader', method: 'TOKEN' }],
  [`${TATE}x`, undefined],
  ['tate', undefined],
  ['', undefined],
])('%j is whose it is', (token, caller) => {
  expect(callerOfToken(tokens, token)).toEqual(caller);
});

test.each([
  'tate',
  'tate:short',
  `tate:${TATE},tate:${SURVEY}`,
  `:${TATE}`,
  `ta:te:${TATE}`,
  `tate:submitter:${TATE}`,
  `tate:${TATE},`,
])('WRITE_TOKENS %s is refused, and not shown', (value) => {
  const read = () => readConfig({ WRITE_TOKENS: value });
  expect(read).toThrow(/^WRITE_TOKENS is invalid; expected name:token, name:judge:token/);
  expect(read).not.toThrow(TATE);
});
