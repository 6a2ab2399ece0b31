import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { go, organisationAt } from './address.js';
import { breath, slices } from './breath.js';
import { h } from './dom.js';
import { named, pointedAt } from './labels.js';
import type { Arranged, Drawn, Unarranged } from './layout.js';
import { Marks } from './marks.js';

export interface Pair {
  readonly one: {
    readonly id: string;
    readonly name: string;
    readonly national: boolean;
    readonly kind?: string;
    /** True if it is one of the selected organisations. */
    readonly asked?: boolean;
  };
  readonly other: Pair['one'];
}
/** Address of the built `layout.ts`. A worker from a blob would need a weaker content security policy. */
declare const LAYOUT: string;
/** Pairs added between two yields to the page. */
const AT_ONCE = 500;
/** Up to this many organisations all are labelled; above, only those with many partners. */
const FEW = 40;
/**
 * Up to this many pairs the chart reacts to hovering, and shows edges during layout; above, only to clicks,
 * and edges afterwards.
 */
const NIMBLE = 2_000;
/** Above this many organisations dots shrink as the number grows, so that edges stay visible. */
const ROOMY = 400;
const isNimble = ({ size }: UndirectedGraph) => size <= NIMBLE;

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Role that decides the colour of an organisation; the legend uses the same. */
const roleOf = ({ asked, national, kind }: Pair['one']) => {
  if (asked) return 'asked';
  if (national) return 'national';
  return kind === 'MUSEUM' ? 'museum' : kind === 'UNIVERSITY' ? 'university' : 'others';
};
const ROLES = ['asked', 'national', 'museum', 'university', 'others'] as const;
const SAID: Readonly<Record<(typeof ROLES)[number], string>> = {
  asked: 'your selection',
  national: 'national museum',
  museum: 'other museum',
  university: 'university',
  others: 'other organisation',
};

/** Legend of the colours that occur in the chart. */
export function networkKey(pairs: readonly Pair[]): HTMLElement {
  const there = new Set(pairs.flatMap(({ one, other }) => [roleOf(one), roleOf(other)]));
  return h(
    'p',
    { class: 'key' },
    ...ROLES.filter((role) => there.has(role)).map((role) =>
      h('span', {}, h('i', { class: `dot ${role}` }), SAID[role]),
    ),
  );
}

/** Sigma with a delayed first render: setup and drawing run in separate tasks. */
class Prepared extends Sigma {
  declare begun?: boolean;
  override refresh(options?: Parameters<Sigma['refresh']>[0]): this {
    return this.begun ? super.refresh(options) : this;
  }
}

/** Draws organisations and their partnerships. A click opens an organisation; with marks, it selects it. */
export function network(label: string, pairs: readonly Pair[], marks?: Marks): HTMLElement {
  const box = h('div', { class: 'network', role: 'img', 'aria-label': label });
  const placed = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    placed.disconnect();
    show(pairs, box, marks).catch(() => {
      box.replaceChildren(
        h(
          'p',
          {},
          'Your browser can’t draw the network (WebGL is unavailable). The table shows the same data.',
        ),
      );
    });
  });
  placed.observe(box);
  return box;
}

/** Sets up the chart in steps and yields to the page between them: WebGL programs, graph, drawing, layout. */
async function show(pairs: readonly Pair[], box: HTMLElement, marks?: Marks): Promise<void> {
  await breath();
  const colours = { ink: colour('--ink'), paper: colour('--paper'), line: colour('--line') };
  const drawn = new Prepared(nothing(), box, {
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 13,
    defaultDrawNodeLabel: named(colours),
    defaultDrawNodeHover: pointedAt(colours),
    // Points and plain lines take a quarter of the time of discs and antialiased lines without a graphics
    // card. They replace all default programs, because Sigma compiles each of them, used or not.
    nodeProgramClasses: { circle: NodePointProgram },
    edgeProgramClasses: { line: EdgeLineProgram, arrow: EdgeLineProgram },
    zIndex: true,
    // after navigation during setup the box has no size; the chart is removed below
    allowInvalidContainer: true,
  });
  await breath();
  drawn.begun = true;
  drawn.refresh();
  await breath();
  const graph = await graphOf(pairs);
  if (!box.isConnected) {
    drawn.kill();
    return;
  }
  drawn.setSetting('labelRenderedSizeThreshold', graph.order > FEW ? 7 : 0);
  await breath();
  drawn.setGraph(graph);
  listen(drawn, box, graph, marks, colours.line);
  await breath();
  arrange(graph, box, drawn);
}

/** Hovering marks an organisation with its partners, in the other charts too; a click opens or selects it. */
function listen(
  drawn: Sigma,
  box: HTMLElement,
  graph: UndirectedGraph,
  given: Marks | undefined,
  line: string,
): void {
  const marks = given ?? new Marks();
  drawn.on('clickNode', ({ node }) => (given ? given.choose([node], drawn) : go(organisationAt(node))));
  if (given) drawn.on('clickStage', () => given.choose([], drawn));
  if (isNimble(graph)) {
    drawn.on('enterNode', ({ node }) => marks.touch([node], drawn));
    drawn.on('leaveNode', () => marks.touch([], drawn));
  }
  let shown: ReadonlySet<string> = new Set();
  let near: ReadonlySet<string> = shown;
  drawn.setSetting('nodeReducer', (id, data) => {
    if (shown.size === 0) return data;
    if (!near.has(id)) return { ...data, color: line, label: '', zIndex: 0 };
    return { ...data, forceLabel: shown.has(id) || near.size <= FEW, highlighted: shown.has(id), zIndex: 1 };
  });
  drawn.setSetting('edgeReducer', (edge, data) => {
    if (!isNimble(graph) && !box.dataset.arranged) return { ...data, hidden: true };
    if (shown.size === 0) return data;
    const [one, other] = graph.extremities(edge);
    const isOwn = shown.size === 2 ? shown.has(one) && shown.has(other) : shown.has(one) || shown.has(other);
    return isOwn ? { ...data, color: colour('--quiet'), zIndex: 1 } : { ...data, hidden: true };
  });
  marks.follow((ids) => {
    shown = new Set([...ids].filter((id) => graph.hasNode(id)));
    // for a pair, only the two; for one organisation or a place, also their partners
    const around = shown.size === 2 ? [] : [...shown].flatMap((id) => graph.neighbors(id));
    near = new Set([...shown, ...around]);
    box.dataset.marked = String(shown.size);
    drawn.scheduleRefresh({ layoutUnchange: true });
  });
}

/** Transparent in the notation that Sigma reads: it draws the word `transparent` in black. */
const CLEAR = '#00000000';

/**
 * Invisible placeholder graph: compiles the WebGL programs in advance, which without a graphics card takes as
 * long as drawing.
 */
function nothing(): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const at of [0, 1]) graph.addNode(at, { x: at, y: at, size: 1, color: CLEAR });
  graph.addEdge(0, 1, { color: CLEAR });
  return graph;
}

async function graphOf(pairs: readonly Pair[]): Promise<UndirectedGraph> {
  const graph = new UndirectedGraph();
  const colours = new Map(ROLES.map((role) => [role, colour(`--${role}`)]));
  const line = colour('--edge');
  for await (const slice of slices(pairs, AT_ONCE)) {
    for (const { one, other } of slice) {
      for (const end of [one, other]) {
        if (graph.hasNode(end.id)) continue;
        const at = graph.order;
        graph.addNode(end.id, {
          label: end.name,
          x: Math.cos(at * 2.4) * Math.sqrt(at),
          y: Math.sin(at * 2.4) * Math.sqrt(at),
          color: colours.get(roleOf(end)),
        });
      }
      if (one.id !== other.id) graph.mergeEdge(one.id, other.id, { color: line });
    }
  }
  const scale = Math.min(1, Math.sqrt(ROOMY / graph.order));
  graph.forEachNode((id) =>
    graph.setNodeAttribute(id, 'size', scale * (3 + Math.sqrt(graph.degree(id)) * 1.5)),
  );
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

/** Runs the layout worker; each layout it sends is drawn before it continues, and the last one stays. */
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
    if (data.done) {
      worker.terminate();
      box.dataset.arranged = 'yes';
      if (!isNimble(graph)) drawn.scheduleRefresh({ layoutUnchange: true }); // draw the edges now
    } else void breath().then(() => worker.postMessage('drawn' satisfies Drawn));
  });
  worker.postMessage(numbersOf(graph));
}
