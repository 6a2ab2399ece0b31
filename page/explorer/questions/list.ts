import { addressOf } from '../address.js';
import { h } from '../dom.js';

type View = () => Promise<Node[]>;
interface Entry {
  readonly view: string;
  readonly title: string;
  readonly about: string;
  /** Example queries: link text and form values. */
  readonly examples?: readonly (readonly [text: string, parts: Readonly<Record<string, string>>])[];
  /** Lazy import of the page's code. */
  readonly load: () => Promise<View>;
}

/** Network questions in order of use; a new one needs one file and one entry. */
const QUESTIONS: readonly Entry[] = [
  {
    view: 'paths',
    title: 'How are two organisations connected?',
    about: 'Find a route from partner to partner, with the loans, projects and sources behind each step.',
    load: async () => (await import('./paths.js')).paths,
  },
  {
    view: 'suggestions',
    title: 'Find potential partners',
    about: 'Organisations you may want to work with, and why.',
    load: async () => (await import('./suggestions.js')).suggestions,
  },
  {
    view: 'compare',
    title: 'Compare two organisations',
    about: 'Who each works with, on what, and which partners they share.',
    load: async () => (await import('./compare.js')).compare,
  },
  {
    view: 'sharedPartners',
    title: 'Shared partners',
    about: 'Find who works with several of the organisations you choose.',
    load: async () => (await import('./sharedPartners.js')).sharedPartners,
  },
  {
    view: 'neighbourhood',
    title: 'Explore its network',
    about: 'Draw the network around an organisation, up to three steps.',
    load: async () => (await import('./neighbourhood.js')).neighbourhood,
  },
  {
    view: 'changes',
    title: 'What changed?',
    about: 'Compare two years: what is new, what continues and what has ended.',
    examples: [
      [
        'What changed for the national museums between 2016/17 and 2017/18?',
        { from: '2016/17', to: '2017/18', national: 'yes' },
      ],
    ],
    load: async () => (await import('./changes.js')).changes,
  },
  {
    view: 'gaps',
    title: 'Where are the gaps?',
    about:
      'By region, local authority or kind: how many museums take part, out of how many, and which to contact.',
    examples: [['Where do touring exhibitions go least?', { activity: 'TOURING_EXHIBITION' }]],
    load: async () => (await import('./gaps.js')).gaps,
  },
  {
    view: 'loans',
    title: 'What was lent, and where did it go?',
    about: 'Loans by region, country, borrower, lender, year or purpose, with the latest.',
    examples: [['Which regions did the national museums lend to most?', { national: 'yes' }]],
    load: async () => (await import('./loans.js')).loans,
  },
  {
    view: 'brokers',
    title: 'Key connectors',
    about: 'Which organisations bridge the network?',
    examples: [
      ['Which museums other than nationals connect others?', { kind: 'MUSEUM', national: 'no' }],
      ['Which university spans the most clusters?', { kind: 'UNIVERSITY' }],
    ],
    load: async () => (await import('./brokers.js')).brokers,
  },
  {
    view: 'communities',
    title: 'Partnership clusters',
    about: 'Groups that work with each other more than with anyone else.',
    load: async () => (await import('./communities.js')).communities,
  },
];

/** Views of the questions, by their name in the address. */
export const QUESTION_VIEWS: Readonly<Record<string, View>> = Object.fromEntries(
  QUESTIONS.map(({ view, load }) => [view, async () => (await load())()]),
);

/** Links to the questions, for the start page. */
export const questionLinks = (): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Questions' },
    h('strong', {}, 'Explore:'),
    ...QUESTIONS.map(({ view, title }) => h('a', { href: addressOf({ view }) }, title)),
  );

/** Page that lists all questions. */
export const questions: View = async () => [
  h('h1', {}, 'Questions about the network'),
  h(
    'p',
    {},
    'Choose a question, then find organisations by typing part of a name. You can share the address of each result.',
  ),
  h(
    'ul',
    { class: 'cards' },
    ...QUESTIONS.map(({ view, title, about, examples = [] }) =>
      card(
        addressOf({ view }),
        title,
        about,
        examples.map(([text, parts]) => [text, addressOf({ view, ...parts })]),
      ),
    ),
    card('/', 'All partnerships', 'Browse and filter by kind, region, activity and time.', [
      [
        'Who have national museums worked with on health, and since when?',
        addressOf({ kind: 'HEALTH_BODY', activity: 'HEALTH_AND_WELLBEING', national: 'yes' }),
      ],
    ]),
  ),
];

const card = (
  href: string,
  title: string,
  about: string,
  examples: readonly (readonly [text: string, href: string])[],
) =>
  h(
    'li',
    {},
    h('a', { href }, title),
    h('p', {}, about),
    ...examples.map(([text, address]) => h('p', {}, 'Example: ', h('a', { href: address }, text))),
  );

/** Links to questions about one organisation. */
export const asking = (id: string): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Ask about it' },
    h('a', { href: addressOf({ view: 'paths', from: id }) }, 'How is it connected to …'),
    h('a', { href: addressOf({ view: 'compare', a: id }) }, 'Compare with …'),
    h('a', { href: addressOf({ view: 'suggestions', for: id }) }, 'Find potential partners'),
    h('a', { href: addressOf({ view: 'sharedPartners', of: id }) }, 'Shared partners with …'),
    h('a', { href: addressOf({ view: 'neighbourhood', of: id, hops: '2' }) }, 'Explore its network'),
    h('a', { href: addressOf({ view: 'changes', ids: id }) }, 'What changed?'),
  );

/** Links to questions about two organisations. */
export const askingBoth = (one: string, other: string): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Ask about both' },
    h('a', { href: addressOf({ view: 'compare', a: one, b: other }) }, 'Compare them'),
    h(
      'a',
      { href: addressOf({ view: 'paths', from: one, to: other, first: '10' }) },
      'All routes between them',
    ),
  );
