import type { ReactNode } from 'react';
import { date, number } from '../domain/display.js';
import type { Crumb, DataMeta } from './content.js';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%2317324d'/%3E%3Cpath d='M9 22 16 9l8 11M9 22l15-2' stroke='%239db4c9' stroke-width='2' fill='none'/%3E%3Ccircle cx='16' cy='9' r='4.5' fill='%23f08a4b'/%3E%3Ccircle cx='9' cy='22' r='4' fill='%236fb1f2'/%3E%3Ccircle cx='24' cy='20' r='4' fill='%2363c196'/%3E%3C/svg%3E";

export const SITE_NAME = 'Museum partnership graph';

/** The main menu: address and label. */
const MENU = [
  ['/?view=questions', 'Questions'],
  ['/?view=report', 'Report'],
  ['/submit', 'Submit a return'],
  ['/docs', 'Help and docs'],
  ['/api', 'API'],
] as const;

export interface SitePageProps {
  readonly title: string;
  /** Address of the style sheet; undefined if the page is not built. */
  readonly stylesheet: string | undefined;
  readonly description?: string | undefined;
  /** Tags of the head that only some pages have: canonical address, previews, structured data. */
  readonly head?: ReactNode;
  readonly trail?: readonly Crumb[];
  /** Text in the search box. */
  readonly query?: string;
  readonly meta?: DataMeta | undefined;
  /** True if `/contact` leads to the operator. */
  readonly hasContact?: boolean | undefined;
  readonly children: ReactNode;
}

/** A whole page of the site: head, header with search box and menu, breadcrumb, content and footer. */
export const SitePage = ({
  title,
  stylesheet,
  description,
  head,
  trail = [],
  query,
  meta,
  hasContact,
  children,
}: SitePageProps) => (
  <html lang="en-GB">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${SITE_NAME}`}</title>
      {description && <meta name="description" content={description} />}
      {head}
      <link rel="icon" href={ICON} />
      {stylesheet && <link rel="stylesheet" href={stylesheet} />}
    </head>
    <body>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <Header query={query} />
      <main id="content" tabIndex={-1}>
        {trail.length > 0 && <Breadcrumb trail={trail} />}
        {meta?.synthetic && <SyntheticWarning />}
        {children}
      </main>
      <Footer meta={meta} hasContact={hasContact} />
    </body>
  </html>
);

const Header = ({ query }: { readonly query: string | undefined }) => (
  <header>
    <a href="/">{SITE_NAME}</a>
    <search>
      <form action="/search" className="site-search">
        <label htmlFor="site-search">Search</label>
        <input
          id="site-search"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={query}
          placeholder="A museum, exhibition, project or place"
        />
        <button type="submit">Search</button>
      </form>
    </search>
    <nav aria-label="Main">
      {MENU.map(([href, label]) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </nav>
  </header>
);

const Breadcrumb = ({ trail }: { readonly trail: readonly Crumb[] }) => (
  <nav aria-label="Breadcrumb" className="breadcrumb">
    <ol>
      {trail.map(({ label, href }) => (
        <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
);

const SyntheticWarning = () => (
  <p className="synthetic" role="note">
    <strong>Synthetic data.</strong> This graph contains generated organisations, loans or projects. Do not
    treat anything here as fact.
  </p>
);

const Footer = ({ meta, hasContact }: Pick<SitePageProps, 'meta' | 'hasContact'>) => (
  <footer>
    <p>
      This is a sample compiled from public web pages, each cited. If something isn’t here, it may still have
      happened.
      {meta && ` Data version ${number(meta.dataVersion)}`}
      {meta?.changed && `, loaded on ${date(meta.changed.slice(0, 10))}`}
      {meta && '.'}
    </p>
    <p>
      <a href="/docs/licences">Licences</a> · <a href="/docs">Help and docs</a> ·{' '}
      <a href="/export?format=csv&amp;of=everything&amp;table=organisations">Download organisations (CSV)</a>{' '}
      · <a href="/matrix">Universities × national museums</a> · <a href="/api">API</a> ·{' '}
      <a href="/about">About</a> · <a href="/accessibility">Accessibility</a> · <a href="/privacy">Privacy</a>
      {hasContact && (
        <>
          {' '}
          · <a href="/contact">Contact</a>
        </>
      )}
    </p>
  </footer>
);
