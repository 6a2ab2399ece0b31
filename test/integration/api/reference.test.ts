import { parse, validate } from 'graphql';
import { SEED, TRIES } from '../../support/generated.js';
import { onGraph } from '../../support/onGraph.js';
import { operation } from '../../support/operations.js';
import { type Reference, referenceOf } from '../../support/reference.js';

const OPERATIONS = 20 * TRIES;

const on = onGraph('small');
let reference: Reference;

beforeAll(async () => {
  reference = await referenceOf(on.graph, on.schema);
});

/** One statement a root field; equal text for other values of the same shape is tested in composition.test.ts. */
test(`${OPERATIONS} generated operations are answered as graphql-js answers them over plain resolvers (seed ${SEED})`, async () => {
  let compared = 0;
  let empty = 0;
  for (let seed = SEED; compared < OPERATIONS; seed += 1) {
    const { source, variables } = operation(on.schema, seed);
    const faults = validate(on.schema, parse(source));
    if (faults.length > 0)
      throw new Error(`The generator made an invalid operation: ${faults[0]?.message}\n${source}`);
    const expected = await reference.run(source, variables);
    const want = JSON.stringify(expected);
    if (!hasRows(want) && ++empty > OPERATIONS / 3) continue;
    const { result } = await on.ask(source, variables);
    const got = JSON.stringify(result);
    if (got !== want) {
      throw new Error(
        `seed ${seed} differs\n${source}\n${JSON.stringify(variables)}\n  got  ${got}\n  want ${want}`,
      );
    }
    compared += 1;
  }
}, 600_000);

/** A comparison of empty answers proves little: at most a third of the operations has one. */
const hasRows = (answer: string): boolean => /"(name|title)"/.test(answer);

test('the comparison can fail: a changed graph answers differently', async () => {
  await on.graph.write((transaction) =>
    transaction.run('MATCH (o:Organisation {id: "national:tate"}) SET o.name = "Tate!"'),
  );
  const source = '{ organisation(id: "national:tate") { name } }';
  const { result } = await on.ask(source);
  expect(result).not.toEqual(await reference.run(source));
});
