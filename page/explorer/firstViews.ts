import { Word } from './ask.js';
import { queryOf as organisationQueryOf } from './organisationQuery.js';
import { queryOf, rowsQueryOf } from './partnerships.js';

const start = new URLSearchParams();

/** What the start page, its pictures and an organisation's page ask. The build writes it beside the page; the service asks it before anybody does. */
export const FIRST_VIEWS = {
  start: queryOf(start, true),
  rows: `query ($after: String) ${rowsQueryOf(start, new Word('$after'))}`,
  organisation: `query ($id: ID!) ${organisationQueryOf(new Word('$id'), true)}`,
};
