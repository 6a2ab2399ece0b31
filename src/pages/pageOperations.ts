import { RECORDS } from '../feed/atom/entries.js';
import type { WarmupOperation } from '../planCacheWarmup.js';
import { AREA, areaVariables } from './areaView.js';
import { LOAN, SAME_TITLE } from './loanPage.js';
import { MATRIX, NATIONAL_MUSEUMS, variablesOf } from './matrix/read.js';
import { readMatrixRequest } from './matrix/request.js';
import { OPERATIONS } from './organisationPage.js';
import { PARTNERSHIP } from './partnershipPage.js';
import { PLACES } from './placePage.js';
import { PROJECT } from './projectPage.js';
import { REGIONS } from './regionPage.js';
import { SEARCH } from './searchPage.js';
import { SOURCE_PAGE } from './sourcePage.js';

const OF_ONE = { id: 'none' };

/** Every operation of the pages, with variables that plan the same statements as those of a page: values are parameters. */
export const pageOperations: readonly WarmupOperation[] = [
  ...OPERATIONS.map((text) => ({ text, variables: OF_ONE })),
  ...[LOAN, PROJECT, SOURCE_PAGE].map((text) => ({ text, variables: OF_ONE })),
  { text: PARTNERSHIP, variables: { id: 'none~none' } },
  { text: SAME_TITLE, variables: { ...OF_ONE, title: 'none' } },
  { text: RECORDS, variables: { ids: ['none~none', 'loan:none', 'project:none'] } },
  { text: PLACES, variables: { text: 'none' } },
  { text: REGIONS, variables: {} },
  { text: NATIONAL_MUSEUMS, variables: {} },
  { text: MATRIX, variables: variablesOf(readMatrixRequest({})) },
  { text: SEARCH, variables: { text: 'none', kinds: null, region: null } },
  { text: AREA, variables: areaVariables({ region: ['London'] }) },
  { text: AREA, variables: areaVariables({ place: ['none'] }) },
];
