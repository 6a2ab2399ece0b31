import { h, table } from '../explorer/dom.js';
import { graphql } from '../submit/api.js';
import { messageOf, Problem } from '../submit/problem.js';
import { moment } from '../submit/receipt.js';

/** A write in the audit log. */
interface Entry {
  readonly at: string;
  readonly by: string;
  readonly role: string | null;
  readonly way: string;
  readonly museum: string | null;
  readonly action: string;
  readonly about: string | null;
  readonly outcome: string;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const OUTCOMES: Readonly<Record<string, string>> = {
  BEGUN: 'Running or interrupted',
  DONE: 'Done',
  REFUSED: 'Refused',
  FAILED: 'Failed',
};

const WAYS: Readonly<Record<string, string>> = {
  TOKEN: 'token',
  KEY: 'key',
  JWT: 'JSON Web Token',
  COMMAND_LINE: 'command line',
};

/** Section with the audit log, latest writes first. It is read when it is opened. */
export class AuditSection {
  readonly #problem = new Problem();
  readonly #status = h('p', { role: 'status' });
  readonly #body = h('div', {});
  readonly element = h(
    'details',
    { hidden: true, toggle: () => this.#open() },
    h('summary', {}, 'Audit log: who wrote what and when'),
    this.#problem.element,
    this.#status,
    this.#body,
  );
  #entries: readonly Entry[] = [];

  show(): void {
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.open = false;
    this.#body.replaceChildren();
  }

  #open(): void {
    this.#entries = [];
    if (this.element.open) void this.#read(null);
  }

  async #read(after: string | null): Promise<void> {
    this.#problem.clear();
    const query = `query AuditLog($after: String) {
      auditLog(first: 50, after: $after) {
        totalCount nodes { at by role way museum action about outcome } pageInfo { endCursor hasNextPage }
      }
    }`;
    try {
      const page = (await graphql(query, { after })).auditLog as Page;
      this.#entries = [...this.#entries, ...page.nodes];
      this.#render(page);
    } catch (error) {
      this.#problem.show(messageOf(error), { label: 'Try again', run: () => void this.#read(after) });
    }
  }

  #render({ totalCount, pageInfo: { endCursor, hasNextPage } }: Page): void {
    this.#status.textContent = `${this.#entries.length} of ${totalCount} writes, latest first.`;
    const more = () => void this.#read(endCursor);
    this.#body.replaceChildren(
      table(
        'Audit log',
        ['Time', 'By', 'Role', 'Museum', 'Action', 'About', 'Outcome'],
        this.#entries.map(({ at, by, role, way, museum, action, about, outcome }) => [
          ...[moment(at), `${by} (${WAYS[way] ?? way})`, role?.toLowerCase(), museum, action, about],
          OUTCOMES[outcome] ?? outcome,
        ]),
      ),
      ...(hasNextPage ? [h('button', { type: 'button', click: more }, 'Show earlier writes')] : []),
    );
  }
}
