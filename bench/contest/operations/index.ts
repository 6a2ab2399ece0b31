import { NETWORK } from './network.js';
import type { Operation } from './operation.js';
import { PAGES } from './pages.js';
import { RELATIONS } from './relations.js';
import { SUMS } from './sums.js';

/** All operations of the contest. */
export const OPERATIONS: readonly Operation[] = [...PAGES, ...RELATIONS, ...SUMS, ...NETWORK];
