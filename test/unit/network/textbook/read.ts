import { readFileSync } from 'node:fs';
import { type Measures, measure } from '../../../../src/network/measures.js';
import { type Network, networkOf, type Pair } from '../../../../src/network/network.js';

/** Edges of a graph in this folder, one pair per line. */
export function edgesOf(name: string): [string, string][] {
  const text = readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split(' ') as [string, string]);
}

/** A network whose pairs are these edges; `alone` are organisations without a partner. */
export function networkOfEdges(
  edges: readonly (readonly [string, string, number?])[],
  alone: string[] = [],
): Network {
  const ids = [...new Set([...edges.flatMap((edge) => edge.slice(0, 2) as string[]), ...alone])];
  const pairs: Pair[] = edges.map(([one, other, strength = 1]) => ({ one, other, strength }));
  return networkOf(
    1,
    ids.map((id) => ({ id, sortName: id })),
    pairs,
  );
}

/** Measures by name. */
export function measured(network: Network, steps?: number) {
  const measures = measure(network, steps);
  const at = (id: string) => network.index.get(id) as number;
  const size = measures.size;
  return {
    measures,
    degree: (id: string) => measures.degree[at(id)] as number,
    betweenness: (id: string) => (measures.through[at(id)] as number) / (((size - 1) * (size - 2)) / 2),
    through: (id: string) => measures.through[at(id)] as number,
    closeness: (id: string) => closenessOf(measures, at(id)),
    pagerank: (id: string) => measures.pagerank[at(id)] as number,
    participation: (id: string) => measures.participation[at(id)] as number,
    community: (id: string) => measures.community[at(id)] as number,
    members: () => {
      const groups = Array.from({ length: measures.communities }, () => [] as string[]);
      network.ids.forEach((id, place) => {
        groups[measures.community[place] as number]?.push(id);
      });
      return groups;
    },
  };
}

const closenessOf = ({ reached, steps, size }: Measures, at: number) =>
  ((reached[at] as number) / (steps[at] as number)) * ((reached[at] as number) / (size - 1));
