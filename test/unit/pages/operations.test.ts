import { getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { createSchema } from '../../../src/api/schema.js';
import { createPageExecutor } from '../../../src/pages/operations.js';
import { pageOperations } from '../../../src/pages/pageOperations.js';

test('every operation of a page is valid in the schema, and the variables for its planning fit', async () => {
  const schema = await createSchema();
  for (const { text, variables } of pageOperations) {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions as OperationDefinitionNode[];
    const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
    expect(errors).toBeUndefined();
  }
});

test('an operation that is not valid is not run', async () => {
  const execute = createPageExecutor(await createSchema());
  await expect(execute('{ nothing }', {}, undefined as never)).rejects.toThrow(
    'Cannot query field "nothing"',
  );
});
