import { figures } from './figures.js';
import type { Layout } from './layout.js';
import { loans } from './loans.js';
import { museumCounts } from './museumCounts.js';
import { nationalMuseums } from './nationalMuseums.js';
import { organisations } from './organisations.js';
import { participants } from './participants.js';
import { partnerships } from './partnerships.js';
import { performanceFigures } from './performanceFigures.js';
import { projects } from './projects.js';
import { reportFigures } from './reportFigures.js';
import { sources } from './sourceDescriptions.js';

const ALL: readonly Layout[] = [
  partnerships,
  loans,
  projects,
  participants,
  organisations,
  figures,
  sources,
  nationalMuseums,
  reportFigures,
  performanceFigures,
  museumCounts,
];

/** All layouts by name; those for returns come first. */
export const LAYOUTS: Readonly<Record<string, Layout>> = Object.fromEntries(
  ALL.map((layout) => [layout.name, layout]),
);
