import { addressOf } from '../address.js';
import { h } from '../dom.js';

type View = () => Promise<Node[]>;
interface Entry {
  readonly view: string;
  readonly title: string;
  readonly about: string;
  /** Reads the page's code when it is asked for; none: the view is the explorer's own. */
  readonly load?: () => Promise<View>;
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
    load: async () => (await import('./changes.js')).changes,
  },
  {
    view: 'gaps',
    title: 'Where does little happen?',
    about:
      'By region, local authority or kind: who takes part, out of how many museums, and whom one could ask.',
    load: async () => (await import('./gaps.js')).gaps,
  },
  {
    view: 'brokers',
    title: 'Who joins whom?',
    about: 'Who stands between organisations that would have little to do with each other.',
  },
  {
    view: 'communities',
    title: 'Who belongs together?',
    about: 'Organisations that do more with each other than with others.',
  },
];

/** The views of the questions by their names in the address. */
export const QUESTION_VIEWS: Readonly<Record<string, View>> = Object.fromEntries(
  QUESTIONS.flatMap(({ view, load }) => (load ? [[view, async () => (await load())()]] : [])),
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
    ...QUESTIONS.map(({ view, title, about }) =>
      h('li', {}, h('a', { href: addressOf({ view }) }, title), h('p', {}, about)),
    ),
  ),
];

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
