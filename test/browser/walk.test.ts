import type { Page } from 'playwright-core';
import { examplesIn } from '../support/examples.js';
import { choose, rows, show } from './byHand.js';
import { onExplorer } from './onExplorer.js';

// Answers each question of docs/questions.md in the explorer, from the start page, only by clicking, typing and
// selecting. The answer on the screen must equal the document.

const { visit } = onExplorer();
const answers = examplesIn('docs/questions.md').map(([, answer]) => JSON.parse(answer));

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const text = (value: number | null) => (value === null ? 'not known' : numbers.format(value));
const plain = (word: string) => {
  const words = word.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

interface Named {
  readonly name: string;
}
const nameOf = ({ organisation }: { organisation: Named }) => organisation.name;

/** Test for one question; fails on console or network errors. */
const walk = (name: string, at: number, way: (page: Page, answer: never) => Promise<void>) =>
  test(name, async () => {
    const { page, complaints } = await visit('');
    const [answer] = Object.values(answers[at - 1]);
    await way(page, answer as never);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

const settled = (page: Page) => page.locator('main:not([aria-busy]) h1').waitFor();
async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Questions' }).getByRole('link', { name: question }).click();
  await settled(page);
}
const statusText = (page: Page) =>
  page.locator('main > [role="status"], main > .found > [role="status"]').textContent();
const pick = (page: Page, label: string, option: string | { value: string }) =>
  page.getByLabel(label, { exact: true }).selectOption(option);
const more = (page: Page) => page.getByText('More options').click();

/** Submits the form when the address contains its values. */
async function showing(page: Page, address: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(address);
  await settled(page);
}

/** Types part of a name into the search and selects the suggestion. */
async function search(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(typed);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens the page's example link: shared partners of the national museums with most partners. */
async function inCommon(page: Page): Promise<void> {
  await ask(page, 'Shared partners');
  await page.getByRole('link', { name: /national museums with most partners/ }).click();
  await settled(page);
}

walk('1: universities that work with most national museums', 1, async (page, answer: Shared) => {
  await inCommon(page);
  await more(page);
  await pick(page, 'Kind of partner', { value: 'UNIVERSITY' });
  await page.getByLabel('Shared by at least').fill('4');
  await showing(page, /kind=UNIVERSITY/);
  expect(await statusText(page)).toContain(`${answer.total} organisations work with at least 4 of them`);
  const listed = await rows(page, 'Shared partners');
  expect(
    listed.slice(0, answer.partners.length).map(([name, , shared, strength]) => [name, shared, strength]),
  ).toEqual(answer.partners.map((one) => [nameOf(one), text(one.shared), text(one.strength)]));
});

interface Shared {
  readonly total: number;
  readonly partners: readonly { organisation: Named; shared: number; strength: number }[];
  readonly interlocks: readonly {
    one: Named;
    other: Named;
    shared: number;
    overlap: number;
    strength: number;
  }[];
}

walk('2: national museums with most partners in common', 2, async (page, { interlocks }: Shared) => {
  await inCommon(page);
  const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 });
  const listed = await rows(page, 'Shared partners by pair');
  expect(listed.slice(0, interlocks.length).map((row) => row.slice(0, 5))).toEqual(
    interlocks.map(({ one, other, shared, overlap, strength }) => [
      one.name,
      other.name,
      text(shared),
      share.format(overlap),
      strength === 0 ? 'nothing recorded' : `${strength} loan or project`,
    ]),
  );
});

interface Paths {
  readonly stepsApart: number;
  readonly reason: string;
  readonly paths: readonly {
    readonly because: string;
    readonly hops: readonly {
      one: Named;
      other: Named;
      partnership: {
        projects: { nodes: readonly { title: string; evidence: { nodes: { url: string }[] } }[] };
      };
    }[];
  }[];
}

async function prison(page: Page): Promise<void> {
  await ask(page, 'How are two organisations connected?');
  await choose(page, 'From', 'pentonv', 'HMP Pentonville');
  await choose(page, 'To', 'royal arm', 'Royal Armouries');
  await show(page);
}

walk(
  '3: how a prison and the Royal Armouries are connected',
  3,
  async (page, { stepsApart, paths }: Paths) => {
    await prison(page);
    expect(await statusText(page)).toContain(`They are ${stepsApart} steps apart`);
    const way = page.getByRole('region', { name: 'Route 1', exact: true });
    expect(await way.textContent()).toContain(paths[0]?.because);
    for (const { one, other, partnership } of paths[0]?.hops ?? []) {
      const step = way
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: one.name, exact: true }) });
      const line = step.filter({ has: page.getByRole('cell', { name: other.name, exact: true }) });
      for (const { title, evidence } of partnership.projects.nodes) {
        const item = line.getByRole('listitem').filter({ hasText: title });
        expect(await item.getByRole('link').first().getAttribute('href')).toBe(evidence.nodes[0]?.url);
      }
    }
  },
);

walk('4: and without going through the British Museum', 4, async (page, { reason }: Paths) => {
  await prison(page);
  await more(page);
  await choose(page, 'Not through', 'british mus', 'British Museum');
  await page.getByLabel('Maximum steps').fill('6');
  await showing(page, /avoid=national%3Abm/);
  expect(await statusText(page)).toBe(reason);
});

interface Brokers {
  readonly brokers: readonly { rank: number; organisation: Named; because: string }[];
}

async function joining(page: Page, kind: string, { brokers }: Brokers): Promise<void> {
  await pick(page, 'Kind of organisation', { value: kind });
  await showing(page, new RegExp(`kind=${kind}`));
  const listed = (await rows(page, 'Key connectors')).slice(0, brokers.length);
  expect(listed.map(([rank, name, , because]) => [rank, name, because])).toEqual(
    brokers.map((one) => [text(one.rank), nameOf(one), one.because]),
  );
}

walk('5: museums that are not national and join others', 5, async (page, answer: Brokers) => {
  await ask(page, 'Key connectors');
  await pick(page, 'Museums', 'Not national');
  await joining(page, 'MUSEUM', answer);
});

walk('6: universities that join most circles', 6, async (page, answer: Brokers) => {
  await ask(page, 'Key connectors');
  await joining(page, 'UNIVERSITY', answer);
});

interface Communities {
  readonly total: number;
  readonly modularity: number;
  readonly communities: readonly { name: string; size: number; members: readonly Named[] }[];
}

walk('7: who belongs together', 7, async (page, { total, modularity, communities }: Communities) => {
  await ask(page, 'Partnership clusters');
  expect(await statusText(page)).toContain(`${total} clusters`);
  await page.getByText(`How distinct the clusters are (modularity): ${text(modularity)}`).waitFor();
  const listed = (await rows(page, 'Clusters')).slice(0, communities.length);
  expect(listed.map(([name, size, , , members]) => [name, size, members?.split('; ').slice(0, 4)])).toEqual(
    communities.map(({ name, size, members }) => [name, text(size), members.map((one) => one.name)]),
  );
});

interface Bounds {
  readonly certain: number;
  readonly possible: number;
}
interface Count extends Bounds {
  readonly change: string;
}
interface Changes {
  readonly partnerships: readonly Count[];
  readonly loans: readonly Count[];
  readonly organisations: readonly {
    organisation: Named;
    before: Bounds;
    after: Bounds;
    gained: Bounds;
    lost: Bounds;
  }[];
  readonly meta: { readonly leftOut: readonly { what: string; count: number }[] };
}
const SAID: Readonly<Record<string, string>> = {
  NEW: 'New',
  GROWN: 'Increased',
  CONTINUING: 'Unchanged',
  SHRUNK: 'Decreased',
  ENDED: 'Ended',
};

walk('8: what changed between two survey years', 8, async (page, answer: Changes) => {
  await ask(page, 'What changed?');
  await pick(page, 'From', '2016/17');
  await pick(page, 'To', '2017/18');
  await pick(page, 'Organisations', 'National museums');
  await showing(page, /national=yes/);
  const counts = await rows(page, 'Totals');
  const shown = (what: string) => counts.filter(([name]) => name === what).map((row) => row.slice(1));
  const countsText = (list: readonly Count[]) =>
    list.map(({ change, certain, possible }) => [SAID[change], text(certain), text(possible)]);
  expect(shown('Partnerships')).toEqual(countsText(answer.partnerships));
  expect(shown('Loans')).toEqual(countsText(answer.loans));
  const listed = await rows(page, 'Organisations that gained or lost partners');
  expect(listed.slice(0, answer.organisations.length)).toEqual(
    answer.organisations.map((one) => [
      nameOf(one),
      ...[one.before, one.after, one.gained, one.lost].flatMap((of) => [text(of.certain), text(of.possible)]),
    ]),
  );
  const left = await page.locator('.about > ul li').allTextContents();
  for (const { what, count } of answer.meta.leftOut) expect(left).toContain(`${what}: ${text(count)}`);
});

interface Compare {
  readonly because: string;
  readonly one: { readonly kinds: readonly (Named & { count: number })[] };
  readonly other: { readonly activities: readonly (Named & { count: number })[] };
  readonly shared: readonly { organisation: Named; withOne: number; withOther: number }[];
}

walk('9: the British Museum and Tate side by side', 9, async (page, answer: Compare) => {
  await ask(page, 'Compare two organisations');
  await choose(page, 'Organisation', 'british mus', 'British Museum');
  await choose(page, 'Other organisation', 'tate', 'Tate');
  await show(page);
  expect(await statusText(page)).toBe(answer.because);
  await page.getByText('Partners of both: 25, 11% of all partners of either').waitFor();
  const kinds = (await rows(page, 'Partners by kind')).map(([name, one]) => [name, one]);
  expect(kinds.filter(([, one]) => one !== '0').sort()).toEqual(
    answer.one.kinds.map(({ name, count }) => [plain(name), text(count)]).sort(),
  );
  const activities = (await rows(page, 'Partners by activity')).map(([name, , other]) => [name, other]);
  expect(activities.filter(([, other]) => other !== '0').sort()).toEqual(
    answer.other.activities.map(({ name, count }) => [plain(name), text(count)]).sort(),
  );
  expect((await rows(page, 'Partners of both')).slice(0, answer.shared.length)).toEqual(
    answer.shared.map((one) => [nameOf(one), text(one.withOne), text(one.withOther)]),
  );
});

interface Near {
  readonly organisations: number;
  readonly pairs: number;
  readonly nodes: readonly (Named & { kind: string; partners: number })[];
  readonly edges: readonly { strength: number; activities: readonly string[] }[];
}

walk(
  '10: who is around the University of Leeds',
  10,
  async (page, { organisations, pairs, nodes, edges }: Near) => {
    await search(page, 'univ leeds', 'University of Leeds');
    await page.getByRole('link', { name: 'Explore its network' }).click();
    await settled(page);
    await pick(page, 'Steps', 'Its partners');
    await showing(page, /^(?!.*hops)/);
    expect(await statusText(page)).toBe(
      `${organisations} organisations, including your selection, with ${pairs} partnerships between them.`,
    );
    expect(
      (await rows(page, 'Organisations in this network')).map(([name, kind, , , partners]) => [
        name,
        kind,
        partners,
      ]),
    ).toEqual(nodes.map(({ name, kind, partners }) => [name, plain(kind), text(partners)]));
    const pairsShown = await rows(page, 'Partnerships in this network');
    expect(pairsShown.map(([, , strength, through]) => [strength, through])).toEqual(
      edges.map(({ strength, activities }) => [text(strength), activities.map(plain).join(', ')]),
    );
    expect(pairsShown[0]?.slice(0, 2).sort()).toEqual(['Royal Armouries', 'University of Leeds']);
  },
);

interface Loans {
  readonly totalCount: number;
  readonly groups: {
    readonly nodes: readonly { keys: Named[]; count: number; objects: number; objectsKnown: number }[];
  };
}

walk(
  '11: to which regions the national museums lent most',
  11,
  async (page, { totalCount, groups }: Loans) => {
    await ask(page, 'What was lent, and where did it go?');
    await pick(page, 'Lent by', 'National museums');
    await showing(page, /national=yes/);
    expect(await statusText(page)).toContain(`${totalCount} loans`);
    const listed = await rows(page, 'Loans by region or nation of the borrower');
    expect(listed.slice(0, groups.nodes.length)).toEqual(
      groups.nodes.map(({ keys, count, objects, objectsKnown }) => [
        keys[0]?.name,
        ...[count, objects, objectsKnown].map(text),
      ]),
    );
  },
);

interface Partnerships {
  readonly totalCount: number;
  readonly nodes: readonly { museum: Named; partner: Named; firstYear: number }[];
}

walk(
  '12: whom national museums worked with on health',
  12,
  async (page, { totalCount, nodes }: Partnerships) => {
    const narrow = page.getByRole('region', { name: 'Filters' });
    await narrow.getByRole('link', { name: 'Health body' }).click();
    await settled(page);
    await narrow.getByRole('link', { name: 'Health and wellbeing' }).click();
    await settled(page);
    await pick(page, 'Museum', 'National museums');
    await showing(page, /national=yes/);
    expect(await statusText(page)).toBe(`${totalCount} partnerships.`);
    const listed = await rows(page, 'What each museum and partner did together');
    expect(
      listed
        .slice(0, nodes.length)
        // of a partnership whose start is not known the page shows "until …"
        .map(([museum, partner, , when]) => [
          museum,
          partner,
          when?.startsWith('until') ? 'null' : when?.match(/\d{4}/)?.[0],
        ]),
    ).toEqual(nodes.map(({ museum, partner, firstYear }) => [museum.name, partner.name, String(firstYear)]));
  },
);

interface Gaps {
  readonly groups: readonly (Named & {
    museums: number;
    countedYear: string;
    activeMuseums: number;
    couldAsk: readonly Named[];
  })[];
}

walk('13: where touring exhibitions go least', 13, async (page, { groups }: Gaps) => {
  await ask(page, 'Where are the gaps?');
  await pick(page, 'Activity', { value: 'TOURING_EXHIBITION' });
  await showing(page, /activity=TOURING_EXHIBITION/);
  const listed = await rows(page, 'Participants, and museums to contact');
  expect(
    listed
      .slice(0, groups.length)
      .map(([name, museums, active, , , , ask]) => [name, museums, active, ask?.split('; ').slice(0, 2)]),
  ).toEqual(
    groups.map(({ name, museums, countedYear, activeMuseums, couldAsk }) => [
      name,
      `${museums} (${countedYear})`,
      text(activeMuseums),
      couldAsk.map((one) => one.name),
    ]),
  );
});

interface Suggestions {
  readonly suggestions: readonly { organisation: Named; because: string }[];
}

walk('14: whom the Horniman Museum could talk to next', 14, async (page, { suggestions }: Suggestions) => {
  await search(page, 'horniman', 'Horniman Museum and Gardens');
  await page.getByRole('link', { name: 'Find potential partners' }).click();
  await page.getByRole('heading', { name: /^Potential partners for Horniman Museum and Gardens/ }).waitFor();
  const listed = (await rows(page, 'Potential partners')).slice(0, suggestions.length);
  expect(listed.map(([, name, , , because]) => [name, because])).toEqual(
    suggestions.map((one) => [nameOf(one), one.because]),
  );
});
