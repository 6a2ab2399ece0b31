import { NONE } from './measures.js';
import type { Measured } from './networkCache.js';

/** Pairs of partners, and the loans and projects that join them. */
export interface Links {
  readonly pairs: number;
  readonly strength: number;
}

/** One community of a network. */
export interface Group {
  /** Its strongest members, up to three, in one text. */
  readonly name: string;
  /** Its members, strongest within it first; then by name. */
  readonly members: readonly number[];
  readonly inner: Links;
  readonly outer: Links;
  /**
   * Communities linked to this one, strongest first; `member` is the organisation with the strongest links
   * there.
   */
  readonly bridges: readonly (Links & { readonly to: number; readonly member: number })[];
}

const summed = new WeakMap<object, readonly Group[]>();

/** Communities of a network, by number; cached. */
export function groupsOf(measured: Measured): readonly Group[] {
  const known = summed.get(measured.measures);
  if (known) return known;
  const groups = summedUp(measured);
  summed.set(measured.measures, groups);
  return groups;
}

type Sum = { pairs: number; strength: number };

function summedUp({ network, measures }: Measured): Group[] {
  const { community } = measures;
  const own = new Float64Array(community.length);
  const inner = Array.from({ length: measures.communities }, (): Sum => ({ pairs: 0, strength: 0 }));
  const outward = inner.map(() => new Map<number, Map<number, Sum>>());
  network.one.forEach((one, pair) => {
    const other = network.other[pair]!;
    const strength = network.strength[pair]!;
    const [from, to] = [community[one]!, community[other]!];
    if (from === to) {
      add(inner[from]!, strength);
      own[one]! += strength;
      own[other]! += strength;
    } else {
      add(within(within(outward[from]!, to, newMap), one, newSum), strength);
      add(within(within(outward[to]!, from, newMap), other, newSum), strength);
    }
  });
  const byStrength = (a: number, b: number) =>
    own[b]! - own[a]! || compare(network.sortNames[a]!, network.sortNames[b]!) || a - b;
  const members = inner.map(() => [] as number[]);
  community.forEach((number, at) => {
    if (number !== NONE) members[number]!.push(at);
  });
  return members.map((list, number) => {
    list.sort(byStrength);
    const bridges = bridgesOf(outward[number]!, byStrength);
    return {
      name: listed(list.slice(0, 3).map((at) => network.about.names[at]!)),
      members: list,
      inner: inner[number]!,
      outer: bridges.reduce(
        (sum, { pairs, strength }) => ({ pairs: sum.pairs + pairs, strength: sum.strength + strength }),
        newSum(),
      ),
      bridges,
    };
  });
}

function bridgesOf(outward: Map<number, Map<number, Sum>>, byStrength: (a: number, b: number) => number) {
  const bridges = [...outward].map(([to, members]) => {
    const [first] = [...members].sort(
      ([a, one], [b, other]) => other.strength - one.strength || byStrength(a, b),
    );
    const sums = [...members.values()];
    const total = (key: keyof Sum) => sums.reduce((sum, one) => sum + one[key], 0);
    return { to, member: first![0], pairs: total('pairs'), strength: total('strength') };
  });
  return bridges.sort((a, b) => b.strength - a.strength || b.pairs - a.pairs || a.to - b.to);
}

const newMap = () => new Map<number, Sum>();
const newSum = (): Sum => ({ pairs: 0, strength: 0 });

function add(sum: Sum, strength: number): void {
  sum.pairs += 1;
  sum.strength += strength;
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `A, B and C`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Counts each value, highest first, then by name; null is not counted. */
export function counted(values: readonly (string | null)[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}
