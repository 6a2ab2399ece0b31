import { type Cells, GOOD_ROWS } from './goodRows.js';
import { KINDS, type Kind } from './kinds.js';

/** An inserted error and its position. */
export interface Planted {
  readonly what: string;
  readonly line: number;
  readonly column: string;
  readonly rule: string;
}

/** A file of one layout: good rows, and among them one row for each kind of fault. */
export interface FaultyFile {
  readonly layout: string;
  readonly name: string;
  readonly text: string;
  readonly planted: readonly Planted[];
  /** Lines where valid rows begin. */
  readonly good: readonly number[];
}

/** Errors of rows in any layout: changes to the cells of a valid row. */
const RAW = [
  {
    what: 'a cell too many',
    rule: 'wrong-number-of-cells',
    column: '',
    spoil: (cells: string[]) => [...cells, 'more'],
  },
  {
    what: 'a cell too few',
    rule: 'wrong-number-of-cells',
    column: '',
    spoil: (cells: string[]) => cells.slice(0, -1),
  },
] as const;

/** Makes the files. The same seed makes the same files; another puts the faults on other lines. */
export function makeFaults(seed: number, goodRows = 60): FaultyFile[] {
  const random = randomFrom(seed);
  return Object.keys(GOOD_ROWS).map((layout) => makeFile(layout, goodRows, random));
}

function makeFile(layout: string, goodRows: number, random: () => number): FaultyFile {
  const good = GOOD_ROWS[layout]!;
  const header = Object.keys(good(1));
  const kinds: (Kind | (typeof RAW)[number] | undefined)[] = [
    ...KINDS.filter((kind) => kind.layout === layout),
    ...RAW,
    ...Array<undefined>(goodRows).fill(undefined),
  ];
  shuffle(kinds, random);
  const file = new Writing(header);
  kinds.forEach((kind, n) => {
    const cells = good(n + 1);
    if (!kind) file.good(cells);
    else if ('spoil' in kind) file.spoilt(cells, kind);
    else file.faulty(cells, kind);
  });
  return { layout, name: `faults-${layout}.csv`, text: file.text, planted: file.planted, good: file.lines };
}

class Writing {
  text: string;
  readonly planted: Planted[] = [];
  readonly lines: number[] = [];
  #line = 2;

  constructor(private readonly header: readonly string[]) {
    this.text = `${header.join(',')}\n`;
  }

  good(cells: Cells): void {
    this.lines.push(this.#line);
    this.#write(this.#row(cells));
  }

  faulty(cells: Cells, { what, plant, rule, at }: Kind): void {
    const column = at ?? Object.keys(plant)[0]!;
    this.planted.push({ what, line: this.#line, column, rule });
    this.#write(this.#row({ ...cells, ...plant }));
  }

  spoilt(cells: Cells, { what, rule, column, spoil }: (typeof RAW)[number]): void {
    this.planted.push({ what, line: this.#line, column, rule });
    this.#write(spoil(this.#cells(cells)).join(','));
  }

  #cells(cells: Cells): string[] {
    return this.header.map((column) => quoted(cells[column] ?? ''));
  }

  #row(cells: Cells): string {
    return this.#cells(cells).join(',');
  }

  #write(row: string): void {
    this.text += `${row}\n`;
    this.#line += row.split('\n').length;
  }
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
