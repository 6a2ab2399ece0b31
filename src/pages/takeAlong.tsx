import { CITATION_FORMATS, type Citation, textOf } from './cite/citation.js';

export interface TakeAlongProps {
  /** Path of the page, with its query if it has one. */
  readonly path: string;
  readonly citation: Citation;
  /** Address of the picture of the page for a frame of another site; undefined if it has none. */
  readonly embed?: string | undefined;
}

/** Address, citation and embed code of a page, folded, without a script and without a third party. */
export const TakeAlong = ({ path, citation, embed }: TakeAlongProps) => (
  <details className="take">
    <summary>Share, cite{embed && ', embed'}</summary>
    <label>
      Address of this page
      <input readOnly value={citation.url} />
    </label>
    <p>
      <a href={mailOf(citation)}>Send by email</a>
    </p>
    <label>
      Citation
      <textarea readOnly rows={3} value={textOf(citation)} />
    </label>
    <p>
      Download the citation:{' '}
      {Object.entries(CITATION_FORMATS).map(([name, { label }], at) => (
        <span key={name}>
          {at > 0 && ' · '}
          <a href={`${path}${path.includes('?') ? '&' : '?'}cite=${name}`}>{label}</a>
        </span>
      ))}
    </p>
    <p>
      Please also cite the sources in the tables below (<a href="/docs/licences">licences</a>).
    </p>
    {embed && (
      <label>
        Embed the picture of this page
        <textarea readOnly rows={3} value={embedCode(embed, citation.title)} />
      </label>
    )}
  </details>
);

const mailOf = ({ title, url }: Citation) =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML for a page of another site. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="560" loading="lazy"></iframe>`;

/** Citation at the end of a printed page. */
export const PrintedCitation = ({ citation }: { readonly citation: Citation }) => (
  <p className="printed">{textOf(citation)}</p>
);
