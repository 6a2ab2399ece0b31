import { parse, validate } from 'graphql';
import { SEED, TRIES } from '../../support/generated.js';
import { onGraph } from '../../support/onGraph.js';
import { operation } from '../../support/operations.js';
import { type Reference, referenceOf } from '../../support/reference.js';

const OPERATIONS = 50 * TRIES;

const on = onGraph('small');
let reference: Reference;

beforeAll(async () => {
  reference = await referenceOf(on.graph, on.schema);
});

/** One statement a root field; equal text for other values of the same shape is tested in composition.test.ts. */
test(`${OPERATIONS} generated operations are answered as graphql-js answers them over plain resolvers (seed ${SEED})`, async () => {
  let compared = 0;
  let rows = 0;
  for (let seed = SEED; seed < SEED + OPERATIONS; seed += 1) {
    const { source, variables } = operation(on.schema, seed);
    const faults = validate(on.schema, parse(source));
    if (faults.length > 0)
      throw new Error(`The generator made an invalid operation: ${faults[0]?.message}\n${source}`);
    const expected = await reference.run(source, variables);
    const { result } = await on.ask(source, variables);
    const [got, want] = [JSON.stringify(result), JSON.stringify(expected)];
    if (got !== want) {
      throw new Error(
        `seed ${seed} differs\n${source}\n${JSON.stringify(variables)}\n  got  ${got}\n  want ${want}`,
      );
    }
    compared += 1;
    rows += got.split('"name"').length + got.split('"title"').length - 2;
  }
  expect(compared).toBe(OPERATIONS);
  expect(rows).toBeGreaterThan(OPERATIONS / 2); // a comparison of empty answers would prove nothing
}, 600_000);

test('the comparison can fail: a changed graph answers differently', async () => {
  await on.graph.write((transaction) =>
    transaction.run('MATCH (o:Organisation {id: "national:tate"}) SET o.name = "Tate!"'),
  );
  const source = '{ organisation(id: "national:tate") { name } }';
  const { result } = await on.ask(source);
  expect(result).not.toEqual(await reference.run(source));
});
