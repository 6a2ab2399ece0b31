/** Position of the rows of a long table in the list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A list of which a page shows some rows. */
export interface Paged {
  readonly pageInfo: PageInfo;
}

/** Fields of Paged. */
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** Cursors of the address, by list: `?after-partners=…`. */
export type Cursors = (list: string) => string | null;

/** Longest cursor; a longer text is ignored. */
const LONGEST_CURSOR = 2_000;

/** Reads the cursors of an address. Of repeated parameters the first counts. */
export const cursorsOf =
  (query: unknown): Cursors =>
  (list) => {
    const value = String([(query as Record<string, unknown>)?.[`after-${list}`] ?? ''].flat()[0] ?? '');
    return value === '' || value.length > LONGEST_CURSOR ? null : value;
  };

/** Position of a table in its list. */
export const pageOf = (list: string, { pageInfo }: Paged, after: Cursors) => ({
  list,
  pageInfo,
  after: after(list),
});

interface MoreRowsProps {
  /** Name of the list in the address. */
  readonly list: string;
  /** What the rows are, for the link: `partners`. */
  readonly label: string;
  readonly pageInfo: PageInfo;
  /** True if the rows are not the first ones. */
  readonly isLater: boolean;
}

/** Links to the next rows of a long table and to the first ones; nothing if it has no others. */
export const MoreRows = ({ list, label, pageInfo: { hasNextPage, endCursor }, isLater }: MoreRowsProps) =>
  (hasNextPage || isLater) && (
    <nav className="more" aria-label={`Pages of ${label}`}>
      {isLater && <a href={`?#${list}`}>{`First ${label}`}</a>}
      {hasNextPage && endCursor !== null && (
        <a href={`?${new URLSearchParams({ [`after-${list}`]: endCursor })}#${list}`}>{`More ${label}`}</a>
      )}
    </nav>
  );
