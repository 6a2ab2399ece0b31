import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { go, organisationAt } from './address.js';
import { breath, slices } from './breath.js';
import { h } from './dom.js';
import type { Arranged, Unarranged } from './layout.js';

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
/** Where the build has put `layout.ts`. A worker made of a text would need a weaker policy. */
declare const LAYOUT: string;
/** How many pairs are taken in before the page may breathe. */
const AT_ONCE = 2_000;
/** Of so few organisations each has its name beside it; of more, those that many are joined with. */
const FEW = 40;

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Draws organisations and their partnerships; a click goes to an organisation. What it shows stands in the table too. */
export function network(label: string, pairs: readonly Pair[]): HTMLElement {
  const box = h('div', { class: 'network', role: 'img', 'aria-label': label });
  const placed = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    placed.disconnect();
    show(pairs, box).catch(() => {
      box.replaceChildren(h('p', {}, 'This browser draws no WebGL: the same stands in the table.'));
    });
  });
  placed.observe(box);
  return box;
}

/** One step after the other, with breath between: the programs of the graphics, the graph, its picture, its arrangement. */
async function show(pairs: readonly Pair[], box: HTMLElement): Promise<void> {
  await breath();
  const drawn = new Sigma(new UndirectedGraph(), box, {
    labelColor: { color: colour('--ink') },
    // Points and plain lines take a quarter of the time of discs and smoothed ones where no graphics card helps.
    defaultNodeType: 'point',
    defaultEdgeType: 'plain',
    nodeProgramClasses: { point: NodePointProgram },
    edgeProgramClasses: { plain: EdgeLineProgram },
  });
  await breath();
  const graph = await graphOf(pairs);
  if (!box.isConnected) {
    drawn.kill();
    return;
  }
  drawn.setSetting('labelRenderedSizeThreshold', graph.order > FEW ? 7 : 0);
  drawn.on('clickNode', ({ node }) => go(organisationAt(node)));
  drawn.setGraph(graph);
  await breath();
  arrange(graph, box, drawn);
}

async function graphOf(pairs: readonly Pair[]): Promise<UndirectedGraph> {
  const graph = new UndirectedGraph();
  const colours = { ink: colour('--ink'), other: colour('--other'), mark: colour('--mark') };
  const line = colour('--line');
  for await (const slice of slices(pairs, AT_ONCE)) {
    for (const { one, other } of slice) {
      for (const { id, name, national, asked } of [one, other]) {
        if (graph.hasNode(id)) continue;
        const at = graph.order;
        graph.addNode(id, {
          label: name,
          x: Math.cos(at * 2.4) * Math.sqrt(at),
          y: Math.sin(at * 2.4) * Math.sqrt(at),
          color: asked ? colours.ink : national ? colours.other : colours.mark,
        });
      }
      if (one.id !== other.id) graph.mergeEdge(one.id, other.id, { color: line });
    }
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', 3 + Math.sqrt(graph.degree(id)) * 1.5));
  return graph;
}

function numbersOf(graph: UndirectedGraph): Unarranged {
  const at = new Map(graph.nodes().map((id, place) => [id, place]));
  const of = (name: string) => graph.mapNodes((_, attributes) => Number(attributes[name]));
  const [x, y] = [of('x'), of('y')];
  return {
    places: Float32Array.from(x.flatMap((value, place) => [value, y[place] ?? 0])),
    sizes: Float32Array.from(of('size')),
    edges: Uint32Array.from(
      graph.mapEdges((_, __, one, other) => [at.get(one) ?? 0, at.get(other) ?? 0]).flat(),
    ),
  };
}

/** Lets a worker find the places; each picture that it sends is drawn, the last one stays. */
function arrange(graph: UndirectedGraph, box: HTMLElement, drawn: Sigma): void {
  const worker = new Worker(LAYOUT);
  const end = () => {
    worker.terminate();
    left.disconnect();
  };
  const left = new MutationObserver(() => {
    if (box.isConnected) return;
    end();
    drawn.kill();
  });
  left.observe(document, { childList: true, subtree: true });
  worker.addEventListener('message', ({ data }: MessageEvent<Arranged>) => {
    let at = 0;
    graph.updateEachNodeAttributes(
      (_, attributes) => {
        const [x, y] = data.places.subarray(at, at + 2);
        at += 2;
        return { ...attributes, x, y };
      },
      { attributes: ['x', 'y'] },
    );
    if (!data.done) return;
    worker.terminate();
    box.dataset.arranged = 'yes';
  });
  worker.postMessage(numbersOf(graph));
}
