/** Returns of synthetic museums, one for each museum. Each version has another total number of objects. */

/** Museum of a return, by name. */
export const museumOf = (name: string): string => `Synthetic Museum ${name}`;

/** Number of loans in a version of a return: 40, 50 … 100, then 40 again. */
export const loansOf = (version: number): number => 40 + ((version - 1) % 7) * 10;

/** Total objects of a version; consecutive versions differ. */
export const objectsOf = (version: number): number => loansOf(version) * (1 + (version % 5));

/** File of a version: all loans to one gallery; each version changes half of them. */
export function fileOf(name: string, version: number): string {
  const rows = Array.from({ length: loansOf(version) }, (_, at) => {
    const title = `Synthetic loan ${at} of return ${name}${at % 2 ? ` in version ${version}` : ''}`;
    return `${museumOf(name)},Synthetic Gallery ${name},museum,${title},DISPLAY,${1 + (version % 5)},2018-03,https://example.org/synthetic/${name}`;
  });
  return `lender,borrower,borrower_kind,title,purpose,objects_count,start,source\n${rows.join('\n')}\n`;
}
