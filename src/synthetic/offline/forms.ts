import { type Form, nodes, relationships } from '../../neo4j/importToolFile.js';

const PERIOD = 'start end earliestStart latestStart earliestEnd latestEnd periodNote';
const EVIDENCE = 'rows:string[] printed:string[]';
const NUMBERS =
  'rows added unchanged refused retracted organisationsCreated organisationsDropped loansCreated loansDropped projectsCreated projectsDropped figuresCreated figuresDropped errors warnings'
    .split(' ')
    .map((name) => `${name}:long`)
    .join(' ');

/** Everything that an import of organisations, loans and projects writes, except the aggregates computed from it. */
export const FORMS = {
  DataVersion: nodes('DataVersion', 'name:ID number:long at:datetime feed changesAfter:long'),
  Submission: nodes(
    'Submission',
    `id:ID name version:long file sha256 fingerprint layout by at:datetime finished:datetime state ${NUMBERS}`,
  ),
  Row: nodes('Row', 'id:ID name statement resolvedIds:string[] matchReasons:string[] key:string[] state'),
  Source: nodes(
    'Source',
    'id:ID url title titleIsDerived:boolean publisher kind published retrieved licence note',
  ),
  Organisation: nodes(
    'Organisation',
    'id:ID name sortName search kind printedKinds:string[] shortName place localAuthority region country latitude:double longitude:double locationFrom rorId website openedFrom:long openedTo:long closedFrom:long closedTo:long matchedBy collective:boolean synthetic:boolean claims loans:long projects:long partners:long :LABEL',
  ),
  Alias: nodes('Alias', 'id:ID name search use'),
  Identifier: nodes('Identifier', 'id:ID name'),
  Loan: nodes(
    'Loan',
    `id:ID title sortTitle search matchKey purpose term direction objects:long object objectsNote people:long programme outcomes:string[] sources:string[] ${PERIOD} synthetic:boolean`,
  ),
  Project: nodes(
    'Project',
    `id:ID title sortTitle search matchKey kind printedKinds:string[] outcomes:string[] people:long objectsNote participants:long consortium:boolean ${PERIOD} synthetic:boolean`,
  ),
  CONTAINS: relationships('CONTAINS', 'line:long added:boolean'),
  STATES: relationships('STATES'),
  LENT: relationships('LENT'),
  TO: relationships('TO'),
  SHOWN_AT: relationships('SHOWN_AT', 'start end'),
  EVIDENCED_BY: relationships('EVIDENCED_BY', EVIDENCE),
  FUNDS: relationships('FUNDS', 'amount:double currency note sources:string[] rows:string[]'),
  PARTICIPATES_IN: relationships(
    'PARTICIPATES_IN',
    `role alongside:string[] activities:string[] people:long ${PERIOD} sources:string[] rows:string[]`,
  ),
  SITE_OF: relationships('SITE_OF', 'rows:string[] sources:string[]'),
  NAMES: relationships('NAMES', 'judgement score:double reason by'),
  IDENTIFIES: relationships('IDENTIFIES'),
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof FORMS;
