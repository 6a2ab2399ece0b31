import type { ListedRole, MentionIndex, ParsedRow, ProjectStatement } from '../records.js';
import { compact, some } from './compact.js';
import { readPeriod } from './dates.js';
import { enterFunders } from './funding.js';
import type { Layout } from './layout.js';
import { byPosition, enterEach, partsOf } from './naming.js';
import { readOutcomes } from './outcomes.js';
import { PARTICIPANT_COLUMNS } from './participantColumns.js';
import { readProjectKind } from './projects.js';
import { RowParser } from './rowParser.js';
import { readSources } from './sources.js';

/** A project and one or more of its participants, as lists of grants have them. */
export const participants: Layout = {
  name: 'participants',
  title: 'A project and one or more of its participants, from a list of projects or grants',
  columns: PARTICIPANT_COLUMNS,
  read: (row, reading) => readParticipants(new RowParser(row, reading, PARTICIPANT_COLUMNS)),
};

const NAMES = {
  names: 'participant',
  ids: 'participant_id',
  kinds: 'participant_kind',
  places: 'participant_place',
  countries: 'participant_country',
};

const FUNDING = { ids: 'funder_id', amounts: 'amount', currencies: 'currency' };

function readParticipants(parser: RowParser): ParsedRow[] {
  const [title, ownId] = [parser.cell('title'), parser.cell('project_id')];
  const key = ownId ? ['project', ownId] : [title, parser.cell('participant')];
  const kind = readProjectKind(parser);
  const listed = enterListed(parser, key);
  const { start, end, periodNote } = readPeriod(parser);
  const [outcomes, funding] = [some(readOutcomes(parser)), some(enterFunders(parser, key, FUNDING))];
  const sources = readSources(parser);
  if (kind === undefined) return [];
  const onePerRow = !ownId && parser.tables.onePerRow(title) ? (true as const) : undefined;
  const what = { title, ownId, museums: [], partners: [], listed, kind, printedKind: parser.cell('kind') };
  const thing = compact<ProjectStatement>({
    ...{ is: 'PROJECT', ...what, start, end, periodNote },
    ...{ objectsNote: parser.noteWith(), outcomes, funding, onePerRow },
  });
  return parser.done(key, thing, sources);
}

/** The participants of a row with their roles. A name that means several organisations gives each its role. */
function enterListed(parser: RowParser, key: readonly string[]): ProjectStatement['listed'] {
  const each = enterEach(parser, NAMES, [...key, parser.cell('participant')]);
  const roles = byPosition(parser, 'role', partsOf(parser.cell('participant')).length);
  const found = new Map<MentionIndex, ListedRole>();
  each.forEach((mentions, at) => {
    const role = readRole(parser, roles?.[at] ?? '');
    for (const organisation of mentions)
      if (found.get(organisation) !== 'LEAD') found.set(organisation, role);
  });
  return [...found].map(([organisation, role]) => ({ organisation, role }));
}

function readRole(parser: RowParser, text: string): ListedRole {
  const word = text.toUpperCase();
  if (word !== '' && word !== 'LEAD' && word !== 'PARTICIPANT')
    parser.report('unknown-role', 'role', text, 'is neither LEAD nor PARTICIPANT');
  return word === 'LEAD' ? 'LEAD' : 'PARTICIPANT';
}
