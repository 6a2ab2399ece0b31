import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cacheHeaders } from '../http/etag.js';
import { sendFailure, THING_PAGE_HEADERS } from './notice.js';
import type { ThingPagesOptions } from './plugin.js';
import { renderPage } from './render.js';
import { SEARCH, type SearchData, SearchView } from './searchPage.js';
import { readSearchRequest, type SearchRequest } from './searchRequest.js';
import { SitePage } from './sitePage.js';
import { readStylesheet } from './stylesheet.js';

/** Registers the search: `/search?q=…`, with `type`, `kind` and `region` to narrow the results. */
export function registerSearchPage(http: FastifyInstance, options: ThingPagesOptions): void {
  const stylesheet = readStylesheet(options.folder);
  http.get('/search', { config: { etag: true, page: true } }, async (request, reply) => {
    const asked = readSearchRequest(request.query as Record<string, unknown>);
    try {
      const data = asked.text === '' ? undefined : await search(request, asked, options);
      return sendSearch(request, reply, { asked, data, stylesheet, ...options });
    } catch (error) {
      return sendFailure(reply, error, stylesheet, options.onError);
    }
  });
}

async function search(
  request: FastifyRequest,
  { text, kind, region }: SearchRequest,
  { execute, contextOf, findSources }: ThingPagesOptions,
): Promise<SearchData> {
  const variables = { text, kinds: kind ? [kind] : null, region: region ? [region] : null };
  const [data, sources] = await Promise.all([
    execute(SEARCH, variables, contextOf(request)) as Promise<Omit<SearchData, 'sources'>>,
    findSources(text),
  ]);
  return { ...data, sources };
}

interface Results extends Pick<ThingPagesOptions, 'tagOf' | 'hasContact'> {
  readonly asked: SearchRequest;
  readonly data: SearchData | undefined;
  readonly stylesheet: string | undefined;
}

function sendSearch(
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, data, stylesheet, tagOf, hasContact }: Results,
): FastifyReply {
  const tag = tagOf(request);
  return reply
    .headers(THING_PAGE_HEADERS)
    .headers(tag === undefined ? { 'cache-control': 'no-cache' } : cacheHeaders(tag))
    .send(
      renderPage(
        <SitePage
          title={asked.text ? `Search: ${asked.text}` : 'Search'}
          stylesheet={stylesheet}
          head={<meta name="robots" content="noindex" />}
          query={asked.text}
          hasContact={hasContact}
          meta={data?.places.meta}
        >
          {data ? <SearchView request={asked} data={data} /> : <Start />}
        </SitePage>,
      ),
    );
}

const EXAMPLES = ['Leeds', 'British Museum', 'Masterpiece Tour', 'Circuit'];

const Start = () => (
  <>
    <h1>Search</h1>
    <p>Search for organisations, loans and exhibitions, projects, places and sources. Examples:</p>
    <ul>
      {EXAMPLES.map((text) => (
        <li key={text}>
          <a href={`/search?${new URLSearchParams({ q: text })}`}>{text}</a>
        </li>
      ))}
    </ul>
  </>
);
