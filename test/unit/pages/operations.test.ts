import { parse, validate } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { AREA } from '../../../src/pages/areaView.js';
import { LOAN, SAME_TITLE } from '../../../src/pages/loanPage.js';
import { createPageExecutor } from '../../../src/pages/operations.js';
import { ORGANISATION } from '../../../src/pages/organisationPage.js';
import { PARTNERSHIP } from '../../../src/pages/partnershipPage.js';
import { PLACES } from '../../../src/pages/placePage.js';
import { PROJECT } from '../../../src/pages/projectPage.js';
import { REGIONS } from '../../../src/pages/regionPage.js';
import { SOURCE_PAGE } from '../../../src/pages/sourcePage.js';

test.each(
  Object.entries({
    ORGANISATION,
    LOAN,
    SAME_TITLE,
    PROJECT,
    SOURCE_PAGE,
    PARTNERSHIP,
    AREA,
    PLACES,
    REGIONS,
  }),
)('the operation %s is valid in the schema', async (_name, text) => {
  expect(validate(await createSchema(), parse(text))).toEqual([]);
});

test('an operation that is not valid is not run', async () => {
  const execute = createPageExecutor(await createSchema());
  await expect(execute('{ nothing }', {}, undefined as never)).rejects.toThrow(
    'Cannot query field "nothing"',
  );
});
