import { Word } from './ask.js';
import { queryOf as organisationQueryOf } from './organisationQuery.js';
import { queryOf, rowsQueryOf } from './partnerships.js';

const start = new URLSearchParams();

/**
 * Queries of the start page, its charts and the organisation page. The build writes them next to the page;
 * the service runs them at startup to warm up the plan cache.
 */
export const FIRST_VIEWS = {
  start: queryOf(start, true),
  rows: `query ($after: String) ${rowsQueryOf(start, new Word('$after'))}`,
  organisation: `query ($id: ID!) ${organisationQueryOf(new Word('$id'), true)}`,
};
