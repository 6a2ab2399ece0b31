import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { go, organisationAt } from './address.js';
import { h } from './dom.js';

export interface Pair {
  readonly one: {
    readonly id: string;
    readonly name: string;
    readonly national: boolean;
    /** Whether it is one of those that the picture is about. */
    readonly asked?: boolean;
  };
  readonly other: Pair['one'];
}
/** How long the layout may work before it lets the page breathe, in milliseconds, and how many rounds it has in all. */
const SLICE = 30;
const ROUNDS = 300;
/** Of so few organisations each has its name beside it; of more, those that many are joined with. */
const FEW = 40;

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Draws organisations and their partnerships; a click goes to an organisation. What it shows stands in the table too. */
export function network(label: string, pairs: readonly Pair[]): HTMLElement {
  const box = h('div', { class: 'network', role: 'img', 'aria-label': label });
  const graph = new UndirectedGraph();
  for (const { one, other } of pairs) {
    for (const { id, name, national, asked } of [one, other]) {
      const at = graph.order;
      const attributes = {
        label: name,
        x: Math.cos(at * 2.4) * Math.sqrt(at),
        y: Math.sin(at * 2.4) * Math.sqrt(at),
      };
      if (!graph.hasNode(id))
        graph.addNode(id, {
          ...attributes,
          color: colour(asked ? '--ink' : national ? '--other' : '--mark'),
        });
    }
    if (one.id !== other.id) graph.mergeEdge(one.id, other.id, { color: colour('--line') });
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', 3 + Math.sqrt(graph.degree(id)) * 1.5));
  const placed = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    placed.disconnect();
    show(graph, box);
  });
  placed.observe(box);
  return box;
}

function show(graph: UndirectedGraph, box: HTMLElement): void {
  try {
    const drawn = new Sigma(graph, box, {
      labelColor: { color: colour('--ink') },
      labelRenderedSizeThreshold: graph.order > FEW ? 7 : 0,
    });
    drawn.on('clickNode', ({ node }) => go(organisationAt(node)));
    arrange(graph, box, drawn, ROUNDS);
  } catch {
    box.replaceChildren(h('p', {}, 'This browser draws no WebGL: the same stands in the table.'));
  }
}

function arrange(graph: UndirectedGraph, box: HTMLElement, drawn: Sigma, rounds: number): void {
  if (!box.isConnected) {
    drawn.kill();
    return;
  }
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 200 };
  const until = performance.now() + SLICE;
  let left = rounds;
  while (left > 0 && performance.now() < until) {
    forceAtlas2.assign(graph, { iterations: 1, settings });
    left -= 1;
  }
  if (left === 0) box.dataset.arranged = 'yes';
  requestAnimationFrame(() => arrange(graph, box, drawn, left));
}
