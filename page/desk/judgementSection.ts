import { h } from '../explorer/dom.js';
import { messageOf, Problem } from '../submit/problem.js';
import type { Open } from './judgementOrder.js';
import { type Decision, decide, openJudgements, pairOf } from './judgements.js';
import { pairView } from './pairView.js';

const WORDS: Readonly<Record<Decision, string>> = { SAME: 'the same', DIFFERENT: 'different' };
const OPPOSITE: Readonly<Record<Decision, Decision>> = { SAME: 'DIFFERENT', DIFFERENT: 'SAME' };

/** Section with the undecided judgements, one pair at a time. It is read when it is opened. */
export class JudgementSection {
  readonly #problem = new Problem();
  readonly #status = h('p', { role: 'status' });
  readonly #reverse = h('div', { class: 'actions' });
  readonly #reason = h('input', { id: 'judgement-reason', maxlength: 200, autocomplete: 'off' });
  readonly #facts = h('div', {});
  readonly #pair = h(
    'div',
    { role: 'group', 'aria-label': 'Pair to decide', tabindex: -1, hidden: true },
    this.#facts,
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'judgement-reason' }, 'Reason for the decision'),
      this.#reason,
    ),
    h(
      'div',
      { class: 'actions' },
      this.#button('Same (S)', () => void this.#decide('SAME')),
      this.#button('Different (D)', () => void this.#decide('DIFFERENT')),
      this.#button('Unsure: leave it open (U)', () => void this.#next()),
    ),
    h(
      'p',
      { class: 'hint' },
      'The keys S, D and U work in this part, outside the reason. Escape leaves the reason.',
    ),
  );
  readonly element = h(
    'details',
    { hidden: true, toggle: () => void this.#open() },
    h('summary', {}, 'Judgements: are these the same organisation?'),
    this.#problem.element,
    this.#status,
    this.#reverse,
    this.#pair,
  );
  #queue: readonly Open[] = [];
  #left = 0;
  #busy = false;

  constructor() {
    this.#pair.addEventListener('keydown', (event) => this.#key(event));
  }

  show(): void {
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.open = false;
    this.#pair.hidden = true;
    this.#facts.replaceChildren();
    this.#reverse.replaceChildren();
  }

  #button(label: string, click: () => void): HTMLElement {
    return h('button', { type: 'button', click }, label);
  }

  async #open(): Promise<void> {
    if (!this.element.open) return;
    await this.#run(async () => {
      const { total, list } = await openJudgements();
      this.#queue = list;
      this.#left = total;
      await this.#show();
    });
  }

  /** Shows the first pair of the queue. */
  async #show(): Promise<void> {
    const [first] = this.#queue;
    const pair = first ? await pairOf(first.id) : null;
    this.#pair.hidden = pair === null;
    this.#reason.value = '';
    this.#facts.replaceChildren(...(pair ? pairView(pair) : []));
    this.#status.textContent =
      pair === null
        ? `No pair is left in this list. Undecided: ${this.#left}.`
        : `Undecided: ${this.#left}. This list has ${this.#queue.length}, most valuable first.`;
    if (pair) this.#pair.focus();
  }

  /** Leaves the pair undecided. */
  #next(): Promise<void> {
    return this.#run(async () => {
      this.#queue = this.#queue.slice(1);
      await this.#show();
    });
  }

  async #decide(decision: Decision): Promise<void> {
    const [first] = this.#queue;
    const reason = this.#reason.value.trim();
    if (!first) return;
    if (reason === '') {
      this.#reason.focus();
      this.#status.textContent = 'Enter a reason first. It is recorded with the decision.';
      return;
    }
    await this.#run(async () => {
      await decide(first.id, decision, reason);
      this.#queue = this.#queue.slice(1);
      this.#left -= 1;
      this.#offerReversal(first.id, decision);
      await this.#show();
    });
  }

  /** The opposite decision undoes a merge, or makes it. */
  #offerReversal(id: string, decision: Decision): void {
    const opposite = OPPOSITE[decision];
    const label = decision === 'SAME' ? 'Undo the merge' : 'Change to “same”';
    const reverse = () =>
      this.#run(async () => {
        await decide(id, opposite, `correction of the decision that they are ${WORDS[decision]}`);
        this.#reverse.replaceChildren(`Corrected: they are ${WORDS[opposite]}.`);
      });
    this.#reverse.replaceChildren(
      `Recorded: they are ${WORDS[decision]}.`,
      this.#button(label, () => void reverse()),
    );
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem.clear();
    try {
      await work();
    } catch (error) {
      this.#problem.show(messageOf(error));
    } finally {
      this.#busy = false;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === this.#reason) {
      if (event.key === 'Escape') this.#pair.focus();
      return;
    }
    const key = event.key.toLowerCase();
    if (!['s', 'd', 'u'].includes(key)) return;
    event.preventDefault();
    if (key === 'u') void this.#next();
    else void this.#decide(key === 's' ? 'SAME' : 'DIFFERENT');
  }
}
