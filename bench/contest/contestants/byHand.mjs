// The baseline: the driver by hand behind plain HTTP, one statement per query, nested rows as lists.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { recorded } from './recorder.mjs';

const folder = new URL('../cypher/', import.meta.url);
const statements = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => [
      file.replace('.cypher', ''),
      readFileSync(new URL(file, folder), 'utf8').replace(/^\/\/.*\n/, ''),
    ]),
);
const driver = neo4j.driver(process.env.NEO4J_URI, undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});
recorded(driver);

const rows = (records) => records.map((record) => record.toObject());
const one = (records) => records[0]?.toObject() ?? null;

/** Converts records to a response, for queries with more than rows. */
const SHAPES = {
  point: one,
  counts: one,
  path: one,
  nested: ([record]) => ({
    name: record.get('name'),
    loans: record.get('loans').map(([title, borrowers]) => ({
      title,
      borrowers: borrowers.map(([name, partners]) => ({ name, partners })),
    })),
  }),
  edgeFacts: ([record]) => ({
    name: record.get('name'),
    partners: record
      .get('partners')
      .map(([name, objects, firstYear, lastYear]) => ({ name, objects, firstYear, lastYear })),
  }),
  sharedPartners: ([record]) => ({
    total: record.get('total'),
    partners: record.get('partners').map(([name, strength]) => ({ name, strength })),
  }),
  neighbourhood: ([record]) => ({
    nodes: record.get('nodes').map(([id, name]) => ({ id, name })),
    edges: record.get('edges'),
  }),
  missionByMuseum: (records) =>
    records.map((record) => ({
      name: record.get('name'),
      partners: record.get('partners').map(([name, objects]) => ({ name, objects })),
    })),
  evidence: (records) =>
    records.map((record) => ({
      ...record.toObject(),
      evidence: record.get('evidence').map(([title, cited]) => ({ title, rows: cited })),
    })),
};

async function answer(question, parameters) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statements.get(question), parameters);
    return (SHAPES[question] ?? rows)(records);
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    try {
      const parameters = JSON.parse(Buffer.concat(parts).toString());
      const body = JSON.stringify({ data: await answer(request.url.slice(1), parameters) });
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}/` }));
process.on('disconnect', () => process.exit());
