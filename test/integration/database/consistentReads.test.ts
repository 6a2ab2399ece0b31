import { acquireWriteLease } from '../../../src/ingest/submission/writeLease.js';
import { onService } from '../../support/onService.js';

const QUERY = '{ partnerships { totalCount } }';

describe('the service while an import switches partnerships', () => {
  const service = onService('small');
  const run = (text: string) => service.graph.run(text);
  const COUNT = 'MATCH ()-[p:PARTNERS_WITH]->() WHERE NOT p.mirrored RETURN count(p) AS n';

  it('refuses to answer from a mixture, and answers when the switch has ended', async () => {
    const lease = await acquireWriteLease(service.graph, { what: 'a.csv' });
    await run("MERGE (v:DataVersion {name: 'data'}) SET v.number = 5, v.refresh = 'SWITCHING'");
    const during = await service.ask(QUERY);
    expect([during.status, during.body.errors?.[0].extensions.code]).toEqual([503, 'DATA_CHANGING']);
    expect(during.body.data).toBeFalsy();
    const network = await service.ask('{ brokers(first: 1) { brokers { __typename } } }');
    expect(network.body.errors?.[0].extensions.code).toBe('DATA_CHANGING');
    const exported = await fetch(`${service.url}export?format=csv`);
    expect([exported.status, ((await exported.json()) as { code: string }).code]).toEqual([
      503,
      'DATA_CHANGING',
    ]);

    await run("MATCH (v:DataVersion {name: 'data'}) SET v.refresh = null, v.number = 6");
    await lease.release();
    expect((await service.ask(QUERY)).body.data.partnerships.totalCount).toBeGreaterThan(0);
  }, 60_000);

  it('completes the switch of an import that has died', async () => {
    const [before] = await service.graph.read(COUNT);
    const count = before!.get('n').toNumber();
    const total = async () => (await service.ask(QUERY)).body.data?.partnerships.totalCount ?? null;
    const listed = await total();
    await run(`MATCH (a)-[p:PARTNERS_WITH]->(b) WHERE NOT p.mirrored AND NOT p.museumSite AND NOT p.partnerSite WITH a, p, b ORDER BY p.id LIMIT 1
      CREATE (a)-[:STAGED_PARTNERSHIP {id: p.id, removed: true}]->(b)`);
    await run("MERGE (v:DataVersion {name: 'data'}) SET v.number = 7, v.refresh = 'SWITCHING'");
    // the service learns of a switch within a few seconds; no switch begins without that notice
    let now = await total();
    while (now === null || now === listed) {
      await new Promise((resolve) => setTimeout(resolve, 500)); // below the rate limit
      now = await total();
    }
    expect(now).toBe(listed - 1);
    const [after] = await service.graph.read(COUNT);
    expect(after!.get('n').toNumber()).toBe(count - 1);
  }, 60_000);
});
