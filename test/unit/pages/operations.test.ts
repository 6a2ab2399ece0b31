import { parse, validate } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { LOAN, SAME_TITLE } from '../../../src/pages/loanPage.js';
import { createPageExecutor } from '../../../src/pages/operations.js';
import { ORGANISATION } from '../../../src/pages/organisationPage.js';
import { PROJECT } from '../../../src/pages/projectPage.js';

test.each(Object.entries({ ORGANISATION, LOAN, SAME_TITLE, PROJECT }))(
  'the operation %s is valid in the schema',
  async (_name, text) => {
    expect(validate(await createSchema(), parse(text))).toEqual([]);
  },
);

test('an operation that is not valid is not run', async () => {
  const execute = createPageExecutor(await createSchema());
  await expect(execute('{ nothing }', {}, undefined as never)).rejects.toThrow(
    'Cannot query field "nothing"',
  );
});
