import { renderPage } from './render.js';
import { SitePage } from './sitePage.js';

/** A page without a thing: the heading says what is wrong, the text what to do. */
export interface Notice {
  readonly heading: string;
  readonly text: string;
}

export const NOT_FOUND: Notice = {
  heading: 'Page not found',
  text: 'If you typed the address, check that it is correct. If you followed a link, it may be out of date. Search for a museum, exhibition, project or place above, or start from one of these pages.',
};
export const REMOVED: Notice = {
  heading: 'This record was removed',
  text: 'It was in an earlier version of the data and has been retracted since. Search for it above, or start from one of these pages.',
};
export const UNAVAILABLE_PAGE: Notice = {
  heading: 'Sorry, the service is busy',
  text: 'The database did not answer in time. Wait a few seconds, then reload this page.',
};
export const BAD_ADDRESS: Notice = {
  heading: 'This address cannot be shown',
  text: 'A part of the address has a value that is not allowed. Correct it, or start from one of these pages.',
};
export const FAILED: Notice = {
  heading: 'Sorry, something went wrong',
  text: 'The page could not be made. Try again later. If it fails again, report the number below to the operator of the service.',
};

const STARTS = [
  ['/', 'Explore all partnerships'],
  ['/matrix', 'Universities and national museums'],
  ['/?view=questions', 'Questions you can ask'],
  ['/?view=report', 'Partnership report'],
  ['/submit', 'Submit a return'],
  ['/docs', 'Help and docs'],
] as const;

/** HTML document of a notice, with links to go on. `detail`: such as the id of an error. */
export const renderNotice = (
  { heading, text }: Notice,
  stylesheet: string | undefined,
  detail?: string,
): string =>
  renderPage(
    <SitePage title={heading} stylesheet={stylesheet} head={<meta name="robots" content="noindex" />}>
      <h1>{heading}</h1>
      <p>{text}</p>
      {detail && <p className="quiet">{detail}</p>}
      <ul>
        {STARTS.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </SitePage>,
  );
