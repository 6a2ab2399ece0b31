/** Returns of synthetic museums: each has a museum of its own, and every version of it another sum of objects. */

/** The museum of a return, as it is found by name. */
export const museumOf = (name: string): string => `Synthetic Museum ${name}`;

/** How many loans a version of a return states: 40, 50 … 100, and 40 again. */
export const loansOf = (version: number): number => 40 + ((version - 1) % 7) * 10;

/** How many objects the loans of a version have together: no two versions that follow each other have the same. */
export const objectsOf = (version: number): number => loansOf(version) * (1 + (version % 5));

/** The file of a version: all loans to one gallery, half of them said anew by each version. */
export function fileOf(name: string, version: number): string {
  const rows = Array.from({ length: loansOf(version) }, (_, at) => {
    const title = `Synthetic loan ${at} of return ${name}${at % 2 ? ` in version ${version}` : ''}`;
    return `${museumOf(name)},Synthetic Gallery ${name},museum,${title},DISPLAY,${1 + (version % 5)},2018-03,https://example.org/synthetic/${name}`;
  });
  return `lender,borrower,borrower_kind,title,purpose,objects_count,start,source\n${rows.join('\n')}\n`;
}
