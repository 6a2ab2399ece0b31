import { h } from '../explorer/dom.js';
import { number } from '../explorer/words.js';
import type { Report, Submission } from './types.js';

/** When something was stored, in the time zone of the reader. */
export const moment = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(at));

/** Receipt of a submission. `stored`: its record in the graph, if it could be read. */
export function receipt(report: Report, stored: Submission | undefined): HTMLElement {
  const { state, id, name, version, sha256, bytes, read, refused, errors, warnings } = report;
  const isNew = state === 'APPLIED';
  const facts: readonly (readonly [string, string])[] = [
    ['Submission', id],
    ['Return', `${name}, version ${version}`],
    ...(stored ? [['Received', moment(stored.at)] as const] : []),
    ['Checksum of the file (SHA-256)', sha256],
    ['Size of the file', `${number(bytes)} bytes`],
    ['Rows in the file', number(read)],
    ['Rows left out because of errors', number(refused)],
    ['Errors and warnings', `${number(errors)} and ${number(warnings)}`],
  ];
  return h(
    'div',
    {},
    h(
      'p',
      {},
      isNew
        ? 'Your return is in the graph. Keep this receipt.'
        : 'This file was submitted before. Nothing has changed. This is its receipt.',
    ),
    h('dl', { class: 'receipt' }, ...facts.flatMap(([term, fact]) => [h('dt', {}, term), h('dd', {}, fact)])),
    h(
      'p',
      {},
      h('button', { type: 'button', click: () => print() }, 'Print the receipt'),
      ' ',
      h('a', { href: '/' }, 'See the data in the explorer'),
    ),
  );
}
