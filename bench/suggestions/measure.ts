// Measures suggestions on the shipped data against simpler rankings: npm run bench:suggestions.
import 'reflect-metadata';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { loadNetwork } from '../../src/network/load.js';
import { onOwnDatabase } from '../ownDatabase.js';
import { METHODS, places, placesOfMuseums, recovered } from './methods.js';

await onOwnDatabase(async (graph) => {
  await loadShippedData(graph);
  const network = await loadNetwork(graph);
  const rows = await graph.read('MATCH (museum:NationalMuseum) RETURN museum.id AS id');
  const national = new Set(rows.map((row) => row.get('id') as string));
  const isNational = (at: number) => national.has(network.ids[at]!);
  const paired = new Set([...network.one, ...network.other]).size;
  console.log(
    `${network.ids.length} organisations, ${paired} with a partner, ${network.one.length} pairs; ${national.size} national museums`,
  );
  for (const [name, scoring] of Object.entries(METHODS)) {
    const all = recovered(network, scoring, () => true);
    const others = recovered(network, scoring, (at) => !isNational(at));
    console.log(
      `${name}\n  all: ${all}\n  hidden partners and candidates that are not national: ${others}\n  ${places(network, scoring, isNational)}\n  ${placesOfMuseums(network, scoring, isNational)}`,
    );
  }
});
