import { choose, rows, show, stumbles } from './byHand.js';
import { onExplorer, PICTURES } from './onExplorer.js';

const { visit, behind } = onExplorer();

interface Named {
  readonly name: string;
}
interface Bounds {
  readonly certain: number;
  readonly possible: number;
}

const VIEWS: readonly (readonly [view: string, name: string])[] = [
  ['?view=questions', 'questions'],
  ['?view=paths', 'paths-empty'],
  ['?view=paths&from=org:9cbebe9bfe34&to=national:ra&maxHops=4', 'paths'],
  ['?view=suggestions&for=ror:024mrxd33&kind=MUSEUM', 'suggestions'],
  ['?view=compare&a=national:bm&b=national:tate', 'compare'],
  ['?view=sharedPartners&of=national:bm&of=national:tate&of=national:ng&atLeast=2', 'shared-partners'],
  ['?view=sharedPartners&of=national:bm&of=national:tate', 'shared-by-two'],
  ['?view=neighbourhood&of=ror:024mrxd33&hops=2', 'neighbourhood'],
  ['?view=changes&from=2016/17&to=2017/18&national=yes', 'changes'],
  ['?view=gaps&activity=TOURING_EXHIBITION', 'gaps'],
  ['?view=loans&national=yes', 'loans'],
  ['?view=report', 'report'],
  ['?view=organisation&id=national:ra', 'organisation'],
  ['?view=link&one=national:bm&other=ror:024mrxd33', 'link'],
  ['?view=link&one=national:bm&other=national:tate', 'link-of-none'],
];

test.each(VIEWS)('nobody stumbles at %s (%s), and the GraphQL behind it runs', async (view, name) => {
  const { page, complaints } = await visit(view);
  if ((await page.locator('.network').count()) > 0) await page.locator('[data-arranged]').waitFor();
  await page.screenshot({ path: `${PICTURES}question-${name}.png`, fullPage: true });
  expect(await stumbles(page)).toEqual([]);
  expect(complaints).toEqual([]);
  if ((await page.locator('.about pre').count()) > 0) await behind(page);
  await page.context().close();
});

test('what somebody would stumble over is found', async () => {
  const { page } = await visit('?view=paths');
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src="data:,"><div style="width: 2000px">wide</div>'),
  );
  expect(await stumbles(page)).toEqual([
    expect.stringMatching(/^light: image-alt: /),
    expect.stringMatching(/^dark: image-alt: /),
    expect.stringMatching(/ pixels wider than the screen$/),
  ]);
  await page.context().close();
});

test('from the start page to how a prison and the Royal Armouries are connected, then without the British Museum', async () => {
  const { page } = await visit('');
  await page.getByRole('link', { name: 'How are two organisations connected?' }).click();
  await choose(page, 'From', 'pentonv', 'HMP Pentonville');
  await choose(page, 'To', 'royal armour', 'Royal Armouries');
  await show(page);
  const { paths } = await behind(page);
  expect(await page.getByRole('status').last().textContent()).toContain(
    `They are ${paths.stepsApart} steps apart`,
  );
  expect(paths.paths.length).toBeGreaterThan(1);
  for (const [at, { hops }] of paths.paths.entries()) {
    const steps = hops.map(({ one, other }: { one: Named; other: Named }) => [one.name, other.name]);
    expect((await rows(page, `Route ${at + 1}, step by step`)).map(([, from, to]) => [from, to])).toEqual(
      steps,
    );
  }
  await page.getByText('More options').click();
  await choose(page, 'Not through', 'british museum', 'British Museum');
  await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/avoid=national%3Abm/);
  await page.getByText(/^No activity in the sources connects HMP Pentonville and Royal Armouries/).waitFor();
  await page.context().close();
});

test('two organisations that did nothing together: their page shows how they are connected', async () => {
  const { page } = await visit('?view=link&one=national:bm&other=national:tate');
  await page.getByRole('heading', { name: 'How they are connected' }).waitFor();
  const { paths, partnerships } = await behind(page);
  expect(partnerships.nodes).toEqual([]);
  expect((await rows(page, 'Route 1, step by step')).map(([, one]) => one)).toEqual(
    paths.paths[0].hops.map(({ one }: { one: Named }) => one.name),
  );
  await page.getByRole('link', { name: 'Compare them' }).click();
  await page.getByRole('heading', { name: 'Compare British Museum and Tate' }).waitFor();
  await page.context().close();
});

test('from an organisation to whom it could talk to next, of a kind, and on to the ways there', async () => {
  const { page } = await visit('?view=organisation&id=ror:024mrxd33');
  await page.getByRole('link', { name: 'Find potential partners' }).click();
  await page.getByRole('heading', { name: 'Potential partners for University of Leeds' }).waitFor();
  await page.getByLabel('Kind of organisation', { exact: true }).selectOption({ label: 'Museum (303)' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/kind=MUSEUM/);
  await page.locator('main:not([aria-busy]) .about').waitFor();
  const { suggestions } = await behind(page);
  const text = suggestions.suggestions.map(
    (one: { organisation: Named; because: string; sharedTotal: number }) => [
      one.organisation.name,
      'Museum',
      one.because,
      String(one.sharedTotal),
    ],
  );
  expect(
    (await rows(page, 'Potential partners')).map(([, name, kind, , because, shared]) => [
      name,
      kind,
      because,
      shared,
    ]),
  ).toEqual(text);
  expect(text.length).toBe(10);
  await page.getByRole('link', { name: `How you’re connected to ${text[0][0]}` }).click();
  await page.getByRole('heading', { name: /^How University of Leeds and .* are connected$/ }).waitFor();
  await page.context().close();
});

test('from an organisation to it and another side by side, by keyboard', async () => {
  const { page } = await visit('?view=organisation&id=national:bm');
  await page.getByRole('link', { name: 'Compare with …' }).click();
  await page.getByLabel('Other organisation', { exact: true }).fill('tate');
  await page
    .getByRole('option', { name: /^Tate / })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove Tate' }).waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Compare British Museum and Tate' }).waitFor();
  const { compare } = await behind(page);
  expect(await page.getByRole('status').last().textContent()).toBe(compare.because);
  expect(await rows(page, 'Partners of both')).toEqual(
    compare.shared.map((row: { organisation: Named; withOne: number; withOther: number }) => [
      row.organisation.name,
      String(row.withOne),
      String(row.withOther),
    ]),
  );
  expect((await rows(page, 'In numbers'))[0]).toEqual([
    'Partners',
    String(compare.one.partners),
    String(compare.other.partners),
  ]);
  await page.context().close();
});

test('partners that national museums have in common, by the example; one museum taken out again', async () => {
  const { page } = await visit('?view=sharedPartners');
  await page.getByRole('link', { name: /national museums with most partners/ }).click();
  await page.locator('.about').waitFor();
  const { sharedPartners } = await behind(page);
  const listed = (await rows(page, 'Shared partners')).map(([name, , shared]) => [name, shared]);
  expect(listed).toEqual(
    sharedPartners.partners.map((row: { organisation: Named; shared: number }) => [
      row.organisation.name,
      String(row.shared),
    ]),
  );
  expect(listed.length).toBeGreaterThan(5);
  const pairs = sharedPartners.interlocks.map(
    ({ one, other, shared }: { one: Named; other: Named; shared: number }) => [
      one.name,
      other.name,
      String(shared),
    ],
  );
  expect((await rows(page, 'Shared partners by pair')).map((row) => row.slice(0, 3))).toEqual(pairs);
  await page.getByRole('button', { name: 'Remove Tate' }).click();
  await show(page);
  await page.waitForURL((address) => !address.search.includes('tate'));
  await page.context().close();
});

test('who is around an organisation, as far as asked', async () => {
  const { page } = await visit('?view=organisation&id=ror:024mrxd33');
  await page.getByRole('link', { name: 'Explore its network' }).click();
  await page.getByRole('heading', { name: 'Network of University of Leeds' }).waitFor();
  const { neighbourhood } = await behind(page);
  expect((await rows(page, 'Organisations in this network')).map(([name, , , hops]) => [name, hops])).toEqual(
    neighbourhood.nodes.map(({ name, hops }: { name: string; hops: number }) => [name, String(hops)]),
  );
  await page.getByLabel('Steps', { exact: true }).selectOption('Its partners');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL((address) => !address.search.includes('hops'));
  await page.locator('main:not([aria-busy]) .about').waitFor();
  const { neighbourhood: near } = await behind(page);
  expect(await page.getByRole('status').last().textContent()).toContain(
    `${near.organisations} organisations`,
  );
  expect(near.organisations).toBeLessThan(neighbourhood.organisations);
  await page.context().close();
});

test('what changed between two years that are chosen, counts as the service has them', async () => {
  const { page } = await visit('');
  await page.getByRole('link', { name: 'What changed?' }).click();
  await page.getByLabel('From', { exact: true }).selectOption('2015/16');
  await page.getByLabel('Organisations', { exact: true }).selectOption('National museums');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('heading', { name: 'What changed from 2015/16 to 2017/18' }).waitFor();
  const { changes } = await behind(page);
  const count = (change: string) => {
    const { certain, possible } = changes.partnerships.find(
      (one: { change: string }) => one.change === change,
    );
    return certain === possible ? String(possible) : `${certain} to ${possible}`;
  };
  expect(await page.getByRole('status').last().textContent()).toBe(
    `Partnerships: ${count('NEW')} new, ${count('GROWN')} with more than before, ${count('CONTINUING')} as before, ${count('SHRUNK')} with less, ${count('ENDED')} no longer.`,
  );
  expect(count('NEW')).toMatch(/^[1-9]\d* to [1-9]\d*$/);
  expect(await rows(page, 'Organisations that gained or lost partners')).toEqual(
    changes.organisations.map(
      (row: { organisation: Named } & Record<'before' | 'after' | 'gained' | 'lost', Bounds>) =>
        [
          row.organisation.name,
          ...[row.before, row.after, row.gained, row.lost].flatMap(({ certain, possible }) => [
            certain,
            possible,
          ]),
        ].map(String),
    ),
  );
  await page.getByText('How dates are interpreted').waitFor();
  await page.context().close();
});

test('where little happens, by local authority, for an activity: museums counted, taking part, and whom one could ask', async () => {
  const { page } = await visit('?view=questions');
  await page.getByRole('link', { name: 'Where are the gaps?' }).click();
  await page.getByLabel('By', { exact: true }).selectOption('Local authority');
  await page.getByLabel('Activity', { exact: true }).selectOption({ value: 'TOURING_EXHIBITION' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('heading', { name: 'Gaps in coverage: touring exhibition' }).waitFor();
  const { gaps } = await behind(page);
  const listed = await rows(page, 'Participants, and museums to contact');
  expect(listed.length).toBe(20);
  expect(listed.map(([, museums, active, , , because]) => [museums?.split(' ')[0], active, because])).toEqual(
    gaps.groups.map((group: { museums: number; activeMuseums: number; because: string }) => [
      String(group.museums),
      String(group.activeMuseums),
      group.because,
    ]),
  );
  await page.context().close();
});

test('a form that lacks something says so and asks nothing; what the service refuses is told beside the form', async () => {
  const { page } = await visit('?view=compare&a=national:bm');
  const input = page.getByLabel('Other organisation', { exact: true });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await input.evaluate((element: HTMLInputElement) => element.validationMessage)).toBe(
    'Choose an organisation.',
  );
  expect(page.url()).not.toContain('b=');
  await page.goto(`${page.url().split('?')[0]}?view=compare&a=national:bm&b=org:nobody`);
  expect(await page.getByRole('alert').textContent()).toContain('no organisation has the id');
  expect(await page.getByRole('button', { name: 'Remove British Museum' }).count()).toBe(1);
  await page.context().close();
});
