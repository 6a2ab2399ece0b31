import type { GraphClient } from '../../../src/database/client.js';
import { type Asker, askerOf, draw } from '../../support/drawnGraph.js';
import { openTestGraph } from '../../support/testGraph.js';

// test/graphs/small.cypher, whose data version is 2. After a statement of a query, a write changes the data, as often
// as configured.
let graph: GraphClient;
let asker: Asker;
let writes = 0;

const written = () =>
  graph.write(({ run }) =>
    run(`MATCH (version:DataVersion) SET version.number = version.number + 1
      WITH version MATCH (tate:Organisation {id: 'national:tate'}) SET tate.name = 'Tate ' + version.number`),
  );

beforeAll(async () => {
  graph = openTestGraph();
  const writtenTo: GraphClient = {
    ...graph,
    async answer(text, parameters) {
      const answer = await graph.answer(text, parameters);
      if (writes > 0) await written();
      writes -= 1;
      return answer;
    },
  };
  asker = await askerOf(writtenTo);
});
beforeEach(() => draw(graph, 'small'));
afterAll(() => graph.close());

const META = 'meta { dataVersion sources }';
const QUESTIONS = [
  ['paths', `paths(from: "national:tate", to: "org:leeds") { paths { because } ${META} }`],
  ['neighbourhood', `neighbourhood(of: ["national:tate"]) { nodes { name } ${META} }`],
  [
    'sharedPartners',
    `sharedPartners(of: ["national:tate", "org:leeds"]) { interlocks { one { name } } ${META} }`,
  ],
  ['compare', `compare(a: "national:tate", b: "national:smg") { because ${META} }`],
  ['suggestions', `suggestions(for: "national:smg") { suggestions { because } ${META} }`],
  ['gaps', `gaps(by: KIND) { groups { name couldAsk { name } } ${META} }`],
  [
    'changes',
    `changes(from: { year: 2016 }, to: { year: 2018 }) { changedPartnerships { one { name } } ${META} }`,
  ],
  ['brokers', `brokers { brokers { because } ${META} }`],
  ['communities', `communities { communities { name } ${META} }`],
  ['report', `report(year: "2017/18") { byMuseum { name } ${META} }`],
] as const;

test.each(QUESTIONS)(
  '%s: what is found and what is told of it are of one version',
  async (name, question) => {
    writes = 2;
    const { result, statements } = await asker.ask(`{ ${question} }`);
    expect(result.errors).toBeUndefined();
    expect(result.data[name].meta.dataVersion).toBe(4);
    expect(statements).toHaveLength(3);
    const names = JSON.stringify(result.data[name]).match(/Tate \d/g) ?? [];
    expect(new Set(names).size).toBe(name === 'gaps' ? 0 : 1);
    if (name !== 'gaps') expect(names[0]).toBe('Tate 4');
  },
);

test('where somebody writes after each statement, the caller is told so', async () => {
  writes = 99;
  const { result, statements } = await asker.ask(`{ ${QUESTIONS[0][1]} }`);
  expect(result.errors).toMatchObject([{ message: 'The data changed 5 times during the read.' }]);
  expect(statements).toHaveLength(5);
});

test('what is told from memory is of one version by itself', async () => {
  writes = 99;
  const { result, statements } = await asker.ask(
    '{ paths(from: "national:tate", to: "org:leeds") { paths { because } } }',
  );
  expect(result.data.paths.paths).toEqual([{ because: 'Tate and Leeds City Museum (1 loan or project).' }]);
  expect(statements).toHaveLength(0);
});
