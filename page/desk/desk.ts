import '../submit/submit.css';
import { Failure } from '../submit/failure.js';
import { KeySection, type KeyTexts } from '../submit/keySection.js';
import { messageOf, Problem } from '../submit/problem.js';
import type { Caller } from '../submit/types.js';
import { AuditSection } from './auditSection.js';
import { CopySection } from './copySection.js';
import { JudgementSection } from './judgementSection.js';
import { RoundSection } from './roundSection.js';
import { surveys } from './surveys.js';

const isAdmin = (caller: Caller | undefined) => caller?.rights.includes('admin') === true;

const TEXTS: KeyTexts = {
  heading: 'Your key',
  hint: 'You need a key with the role admin. The first start of the service prints one. The key is kept until you close this tab.',
  permissions: (caller) =>
    `This is the key of “${caller.name}”, with the role ${caller.role}.${isAdmin(caller) ? '' : ' It cannot use the survey desk. Use a key with the role admin.'}`,
};

const problem = new Problem();
const round = new RoundSection();
const copies = new CopySection((year) => void show(keys.caller, year));
const judgements = new JudgementSection();
const audit = new AuditSection();
const keys = new KeySection(TEXTS, (caller) => void show(caller));

/** Shows the round of a year, or of the latest survey, if the key permits it. */
async function show(caller: Caller | undefined, year?: string): Promise<void> {
  problem.clear();
  round.hide();
  copies.hide();
  judgements.hide();
  audit.hide();
  if (!isAdmin(caller)) return;
  try {
    const list = await surveys();
    if (caller !== keys.caller) return;
    copies.show(list);
    judgements.show();
    audit.show();
    await round.show(list, year);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'KEY') keys.reject(error.message);
    else problem.show(messageOf(error), { label: 'Try again', run: () => void show(caller, year) });
  }
}

document
  .querySelector('main')
  ?.append(keys.element, problem.element, round.element, copies.element, judgements.element, audit.element);
void keys.restore();
