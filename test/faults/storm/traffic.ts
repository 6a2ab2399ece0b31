import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ATTACKS, attack, hold } from './attacks.js';
import { fileOf, museumOf, objectsOf } from './returns.js';

/** A question whose answer no import of a synthetic return changes. */
export interface Known {
  readonly name: string;
  readonly text: string;
  readonly answer: unknown;
}

/** State of one return: the acknowledged version, and the one that may already be imported. */
interface ReturnState {
  readonly name: string;
  acknowledged: number;
  sent: number;
}

interface EntryError {
  readonly extensions?: { readonly code?: string; readonly thing?: string };
}

/** True if an error reports that the entry was saved but its result not read. */
const isSaved = ({ extensions }: EntryError) => extensions?.code === 'SAVED_BUT_NOT_READ';

/** Observations during the run. */
export interface Tally {
  /** Correct responses, by type of client. */
  readonly right: Record<'reader' | 'importer' | 'attacker', number>;
  /** Incorrect responses, and unexpected statuses. */
  readonly wrong: string[];
  /** Retryable errors (503), and refused connections. */
  busy: number;
  unavailable: number;
  /** Queries of readers that timed out in a busy database. */
  late: number;
  /** Latency of each response to a reader, in milliseconds. */
  readonly times: number[];
}

export const newTally = (): Tally => ({
  right: { reader: 0, importer: 0, attacker: 0 },
  wrong: [],
  busy: 0,
  unavailable: 0,
  late: 0,
  times: [],
});

/** Readers, importers and attackers of one service, all on this machine, until stopped. */
export class Traffic {
  readonly tally = newTally();
  /** Ids of individually acknowledged loans. */
  readonly loans: string[] = [];
  private ending = false;
  private readonly at: Promise<void>[] = [];

  /** `url` returns the current address of the service; `mayBeAway`, whether it may be unavailable. */
  constructor(
    private readonly url: () => string,
    private readonly token: string,
    private readonly known: readonly Known[],
    readonly returns: readonly ReturnState[],
    private readonly allowsOutage: boolean,
  ) {}

  begin(readers: number): void {
    for (let at = 0; at < readers; at += 1) this.at.push(this.loop(() => this.read(at), 5));
    for (const one of this.returns) this.at.push(this.loop(() => this.importReturn(one), 100));
    this.at.push(
      this.loop(() => this.watch(), 50),
      this.loop(() => this.addOne(), 500),
    );
    this.at.push(
      this.loop(() => this.attack(), 20),
      this.loop(() => hold(this.url(), 2_000), 100),
    );
  }

  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.at);
  }

  private async loop(step: () => Promise<unknown>, rest: number): Promise<void> {
    while (!this.ending) {
      try {
        await step();
      } catch (error) {
        // fetch's own error: connection refused or reset (compared by name: Jest's TypeError is another class)
        if ((error as Error).name !== 'TypeError' || !this.allowsOutage)
          this.tally.wrong.push(`${error} ${(error as Error).cause ?? ''}`);
        this.tally.unavailable += 1;
        await pause(200);
      }
      await pause(rest);
    }
  }

  private asked = 0;
  private async read(reader: number): Promise<void> {
    const { name, text, answer } = this.known[(this.asked++ + reader) % this.known.length]!;
    const data = await this.ask(text);
    if (data === undefined) return;
    if (isDeepStrictEqual(data, answer)) this.tally.right.reader += 1;
    else this.tally.wrong.push(`${name}: ${JSON.stringify(data).slice(0, 300)}`);
  }

  /** Totals of a museum whose return is being replaced: those of one version or the next, never a mixture. */
  private async watch(): Promise<void> {
    const one = this.returns[this.asked++ % this.returns.length]!;
    const before = one.acknowledged;
    const data = await this.ask(
      'query Sum($museum: String!) { partnerships(first: 5, filter: { museum: { name: { equals: $museum } } }) { nodes { objects } } }',
      { museum: museumOf(one.name) },
    );
    if (data === undefined) return;
    const nodes = (data as { partnerships: { nodes: { objects: number }[] } }).partnerships.nodes;
    const allowed = Array.from({ length: one.sent - before + 1 }, (_, at) => objectsOf(before + at));
    if (nodes.length === 1 && allowed.includes(nodes[0]!.objects)) this.tally.right.reader += 1;
    else this.tally.wrong.push(`sums of ${one.name}: ${JSON.stringify(nodes)}, not one of ${allowed}`);
  }

  /** Data of a response; undefined if it asks the client to retry. */
  private async ask(query: string, variables: object = {}): Promise<unknown> {
    const began = performance.now();
    const response = await this.post({ query, variables }, {});
    const body = (await response.json()) as {
      data?: unknown;
      errors?: readonly { message: string; extensions?: { code?: string } }[];
    };
    this.tally.times.push(performance.now() - began);
    if (this.isBusy(response, body)) return undefined;
    if (response.status === 200 && !body.errors) return body.data;
    if (body.errors?.every(({ extensions }) => extensions?.code === 'TOO_EXPENSIVE')) {
      this.tally.late += 1;
      return undefined;
    }
    this.tally.wrong.push(`${response.status} ${JSON.stringify(body.errors).slice(0, 300)}`);
    return undefined;
  }

  private isBusy(response: Response, body: unknown): boolean {
    if (response.status !== 503) return false;
    if (!response.headers.get('retry-after'))
      this.tally.wrong.push(`503 without Retry-After: ${JSON.stringify(body)}`);
    this.tally.busy += 1;
    return true;
  }

  private post(body: object, headers: Record<string, string>): Promise<Response> {
    return fetch(`${this.url()}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Sends the next version of a return, again and again until it is acknowledged. */
  async importReturn(one: ReturnState): Promise<void> {
    const version = one.acknowledged + 1;
    one.sent = version;
    const response = await fetch(`${this.url()}submissions?as=${one.name}&layout=loans&replace=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'text/csv' },
      body: fileOf(one.name, version),
    });
    const body = await response.text();
    if (this.isBusy(response, body)) return;
    if (response.status !== 201 && response.status !== 200) {
      this.tally.wrong.push(`${one.name} ${version}: ${response.status} ${body.slice(0, 300)}`);
      return;
    }
    one.acknowledged = version;
    this.tally.right.importer += 1;
  }

  /** Adds one loan and records the acknowledgement. */
  async addOne(): Promise<void> {
    const input = {
      title: `Synthetic single loan ${this.loans.length} of ${this.asked}`,
      lenders: [{ name: 'Synthetic Museum of Single Loans' }],
      borrowers: [{ name: 'Synthetic Gallery of Single Loans', kind: 'MUSEUM' }],
      purpose: 'DISPLAY',
      start: '2018',
      objects: 1,
      sources: ['https://example.org/synthetic/single'],
    };
    const response = await this.post(
      {
        query: 'mutation Add($input: LoanInput!) { addLoan(input: $input) { loan { id } } }',
        variables: { input },
      },
      { authorization: `Bearer ${this.token}` },
    );
    const body = (await response.json()) as {
      data?: { addLoan?: { loan: { id: string } } };
      errors?: readonly EntryError[];
    };
    if (this.isBusy(response, body)) return;
    const saved = body.data?.addLoan?.loan.id ?? body.errors?.find(isSaved)?.extensions?.thing;
    if (saved) {
      this.loans.push(saved);
      this.tally.right.importer += 1;
    } else if (/"TRY_AGAIN"/.test(JSON.stringify(body.errors)))
      this.tally.busy += 1; // a return is being written
    else this.tally.wrong.push(`addLoan: ${response.status} ${JSON.stringify(body.errors).slice(0, 300)}`);
  }

  private async attack(): Promise<void> {
    const one = ATTACKS[this.asked++ % ATTACKS.length]!;
    const status = await attack(this.url(), one);
    if (status === 503) this.tally.busy += 1;
    else if (one.statuses.includes(status)) this.tally.right.attacker += 1;
    else this.tally.wrong.push(`${one.name}: ${status}, not ${one.statuses.join(' or ')}`);
  }
}
