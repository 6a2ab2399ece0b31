import { chooser, figure, h, table } from '../explorer/dom.js';
import { csvRows, save } from '../explorer/rows.js';
import { messageOf, Problem } from '../submit/problem.js';
import { moment } from '../submit/receipt.js';
import { confirmButton } from './confirmButton.js';
import { missingReturns, reminderRows, summary } from './reminders.js';
import {
  freeze,
  type Listed,
  type Measure,
  type MuseumReturn,
  reopen,
  type Submitted,
  type Survey,
  surveyOf,
} from './surveys.js';

/** Section with the round of one survey: its returns, the freeze, and the measures. */
export class RoundSection {
  readonly #problem = new Problem();
  readonly #status = h('p', { role: 'status' });
  readonly #choice = h('div', {});
  readonly #body = h('div', {});
  readonly element = h(
    'section',
    { 'aria-labelledby': 'round-heading', hidden: true },
    h('h2', { id: 'round-heading' }, 'Round of a survey'),
    this.#problem.element,
    this.#choice,
    this.#status,
    this.#body,
  );

  /** Offers the surveys, and shows the round of `year`; without one, of the latest. */
  async show(list: readonly Listed[], year = list[0]?.year): Promise<void> {
    this.element.hidden = false;
    const options = list.map((one) =>
      h('option', { value: one.year, selected: one.year === year }, `${one.year}: ${one.title}`),
    );
    this.#choice.replaceChildren(chooser('Survey', options, (chosen) => void this.#read(chosen)));
    if (year === undefined) this.#status.textContent = 'There is no survey.';
    else await this.#read(year);
  }

  hide(): void {
    this.element.hidden = true;
    this.#body.replaceChildren();
  }

  async #read(year: string): Promise<void> {
    this.#problem.clear();
    this.#status.textContent = `Reading the round ${year}…`;
    try {
      const survey = await surveyOf(year);
      this.#status.textContent = survey ? summary(survey) : `There is no survey for ${year}.`;
      this.#body.replaceChildren(...(survey ? this.#round(survey) : []));
    } catch (error) {
      this.#status.textContent = '';
      this.#problem.show(messageOf(error), { label: 'Try again', run: () => void this.#read(year) });
    }
  }

  #round(survey: Survey): HTMLElement[] {
    const { year, returns, changedAfterFreeze, frozen, reopened, reopenReason, note } = survey;
    return [
      ...(note === null ? [] : [h('p', {}, note)]),
      ...(frozen === null ? [] : [h('p', {}, history(frozen, reopened, reopenReason))]),
      table(
        `Returns for ${year}`,
        ['Museum', 'Submitted', 'By', 'Returns', 'Rows', 'Errors', 'Warnings', 'Open judgements'],
        returns.map(returnCells),
      ),
      h('div', { class: 'actions' }, ...reminders(survey), this.#freezing(survey)),
      ...(frozen === null ? [] : [changesTable(changedAfterFreeze)]),
      measures(survey),
    ];
  }

  #freezing({ year, state }: Survey): HTMLElement {
    if (state === 'FROZEN')
      return confirmButton({
        label: 'Reopen the round',
        question: `Reopen the round ${year}? Museums can submit, correct and withdraw returns again.`,
        confirm: 'Yes, reopen it',
        reason: 'Reason',
        run: (reason) => this.#change(year, () => reopen(year, reason)),
      });
    return confirmButton({
      label: 'Freeze the round',
      question: `Freeze the round ${year}? Returns for this year can no longer be submitted, corrected or withdrawn. You can reopen it.`,
      confirm: 'Yes, freeze it',
      run: () => this.#change(year, () => freeze(year)),
    });
  }

  async #change(year: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await this.#read(year);
    } catch (error) {
      this.#problem.show(messageOf(error));
    }
  }
}

const history = (frozen: string, reopened: string | null, reason: string | null) =>
  reopened === null
    ? `Frozen on ${moment(frozen)}.`
    : `Frozen on ${moment(frozen)}, reopened on ${moment(reopened)}. Reason: ${reason}`;

function returnCells({ museum, submissions, rows, errors, warnings, openJudgements }: MuseumReturn) {
  const [latest] = submissions;
  const name = h('a', { href: `/?view=organisation&id=${encodeURIComponent(museum.id)}` }, museum.name);
  if (!latest) return [name, 'Not submitted', '', '', '', '', '', ''];
  return [
    name,
    moment(latest.at),
    latest.by,
    figure(submissions.length),
    figure(rows),
    figure(errors),
    figure(warnings),
    figure(openJudgements),
  ];
}

/** Button for the museums that have not submitted; none if there are none. */
function reminders(survey: Survey): HTMLElement[] {
  const missing = missingReturns(survey).length;
  if (missing === 0) return [];
  const name = `reminders-${survey.year.replace('/', '-')}.csv`;
  const click = () => save(name, 'text/csv', csvRows(reminderRows(survey)));
  return [h('button', { type: 'button', click }, `Download the reminder list (${missing}, CSV)`)];
}

const changesTable = (changed: readonly Submitted[]) =>
  table(
    'Changes after the freeze',
    ['Return', 'Version', 'State', 'Museum', 'Submitted', 'By'],
    changed.map(({ name, version, state, museum, at, by }) => [
      ...[name, version, STATES[state] ?? state, museum, moment(at), by],
    ]),
  );

const STATES: Readonly<Record<string, string>> = {
  APPLYING: 'Being imported',
  APPLIED: 'Current version',
  UNDOING: 'Being withdrawn',
  UNDONE: 'Withdrawn',
  REPLACED: 'Replaced by a later version',
};

const ANSWERS: Readonly<Record<Measure['answer'], string>> = {
  COUNTED: 'Counted from rows',
  STATED: 'Stated by the museum',
};

const measures = ({ measures, definitions }: Survey) =>
  h(
    'details',
    {},
    h('summary', {}, `Measures and definitions (${measures.length})`),
    h('p', {}, definitions),
    table(
      'Measures',
      ['Theme', 'Measure', 'Scope', 'Unit', 'Answer', 'Definition'],
      measures.map(({ theme, name, scope, unit, answer, definition }) => [
        ...[theme, name, scope, unit, ANSWERS[answer], definition],
      ]),
    ),
  );
