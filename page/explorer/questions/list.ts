import { addressOf } from '../address.js';
import { h } from '../dom.js';

type View = () => Promise<Node[]>;
interface Entry {
  readonly view: string;
  readonly title: string;
  readonly about: string;
  /** Such a question in full, with what its form then holds. */
  readonly examples?: readonly (readonly [text: string, parts: Readonly<Record<string, string>>])[];
  /** Reads the page's code when it is asked for. */
  readonly load: () => Promise<View>;
}

/** The network questions, in the order in which people ask them; a new one is one file and one entry. */
const QUESTIONS: readonly Entry[] = [
  {
    view: 'paths',
    title: 'How are two connected?',
    about: 'From partner to partner, with what joins each two and who says so.',
    load: async () => (await import('./paths.js')).paths,
  },
  {
    view: 'suggestions',
    title: 'Whom to talk to next?',
    about: 'Likely partners of an organisation, and what speaks for each.',
    load: async () => (await import('./suggestions.js')).suggestions,
  },
  {
    view: 'compare',
    title: 'Two side by side',
    about: 'With whom each works, through what, and whom they share.',
    load: async () => (await import('./compare.js')).compare,
  },
  {
    view: 'sharedPartners',
    title: 'Partners in common',
    about: 'Of two or more organisations: who works with several of them.',
    load: async () => (await import('./sharedPartners.js')).sharedPartners,
  },
  {
    view: 'neighbourhood',
    title: 'Who is around?',
    about: 'An organisation’s network, drawn, one to three steps far.',
    load: async () => (await import('./neighbourhood.js')).neighbourhood,
  },
  {
    view: 'changes',
    title: 'What changed?',
    about: 'Between two years: what is new, what goes on, what is no longer there.',
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
    title: 'Where does little happen?',
    about:
      'By region, local authority or kind: who takes part, out of how many museums, and whom one could ask.',
    examples: [['Where do touring exhibitions go least?', { activity: 'TOURING_EXHIBITION' }]],
    load: async () => (await import('./gaps.js')).gaps,
  },
  {
    view: 'loans',
    title: 'What was lent, where to?',
    about: 'Loans by region, country, borrower, lender, year or purpose, and the latest of them.',
    examples: [['To which regions did the national museums lend most?', { national: 'yes' }]],
    load: async () => (await import('./loans.js')).loans,
  },
  {
    view: 'brokers',
    title: 'Who joins whom?',
    about: 'Who stands between organisations that would have little to do with each other.',
    examples: [
      ['Which museums that are not national join others?', { kind: 'MUSEUM', national: 'no' }],
      ['Which university joins most circles?', { kind: 'UNIVERSITY' }],
    ],
    load: async () => (await import('./brokers.js')).brokers,
  },
  {
    view: 'communities',
    title: 'Who belongs together?',
    about: 'Circles of organisations that do more with each other than with others.',
    load: async () => (await import('./communities.js')).communities,
  },
];

/** The views of the questions by their names in the address. */
export const QUESTION_VIEWS: Readonly<Record<string, View>> = Object.fromEntries(
  QUESTIONS.map(({ view, load }) => [view, async () => (await load())()]),
);

/** The questions as links in a row, for the start page. */
export const questionLinks = (): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Questions' },
    h('strong', {}, 'Ask:'),
    ...QUESTIONS.map(({ view, title }) => h('a', { href: addressOf({ view }) }, title)),
  );

/** All questions with what each is good for. */
export const questions: View = async () => [
  h('h1', {}, 'Questions about the network'),
  h(
    'p',
    {},
    'Choose one, then choose organisations by typing a part of their names. Each answer has an address that can be shared.',
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
    card('/', 'Who works with whom?', 'All partnerships, narrowed down by kind, region, activity and time.', [
      [
        'Whom did national museums work with on health, and since when?',
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
    ...examples.map(([text, address]) => h('p', {}, 'For example: ', h('a', { href: address }, text))),
  );

/** What can be asked about one organisation. */
export const asking = (id: string): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Ask about it' },
    h('a', { href: addressOf({ view: 'paths', from: id }) }, 'How is it connected with …'),
    h('a', { href: addressOf({ view: 'compare', a: id }) }, 'Compare with …'),
    h('a', { href: addressOf({ view: 'suggestions', for: id }) }, 'Whom could it talk to next?'),
    h('a', { href: addressOf({ view: 'sharedPartners', of: id }) }, 'Partners in common with …'),
    h('a', { href: addressOf({ view: 'neighbourhood', of: id, hops: '2' }) }, 'Who is around it?'),
    h('a', { href: addressOf({ view: 'changes', ids: id }) }, 'What changed?'),
  );

/** What can be asked about two. */
export const askingBoth = (one: string, other: string): HTMLElement =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Ask about both' },
    h('a', { href: addressOf({ view: 'compare', a: one, b: other }) }, 'Compare them'),
    h(
      'a',
      { href: addressOf({ view: 'paths', from: one, to: other, first: '10' }) },
      'All ways between them',
    ),
  );
