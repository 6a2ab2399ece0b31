import { FileError } from '../../../../src/csv/fileError.js';
import { LAYOUTS } from '../../../../src/ingest/layouts/all.js';
import { checkHeader, layoutOf } from '../../../../src/ingest/layouts/header.js';

const header = (layout: string) => LAYOUTS[layout]!.columns.map(({ name }) => name);
const faultOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as Error).message;
  }
  return '';
};

describe('a header', () => {
  it.each(Object.keys(LAYOUTS))('of %s is known as such', (layout) => {
    expect(layoutOf(header(layout), 'x.csv').name).toBe(layout);
    expect(() => checkHeader(header(layout), LAYOUTS[layout]!, [])).not.toThrow();
  });

  it('needs its required columns alone', () => {
    const least = ['museum', 'partner', 'project', 'kind', 'source'];
    expect(() => checkHeader(least, LAYOUTS.partnerships!, [])).not.toThrow();
    expect(layoutOf(least, 'x.csv').name).toBe('partnerships');
  });

  it('is refused with all that is wrong with it, and guesses', () => {
    const wrong = ['musuem', 'partner', 'project', 'kind', 'colour'];
    const fault = faultOf(() => checkHeader(wrong, LAYOUTS.partnerships!, [], 'x.csv'));
    expect(fault).toMatch(
      /^x\.csv lacks museum, source and has the unknown columns musuem \(did you mean museum\?\), colour: /,
    );
    expect(fault).not.toContain('\n');
  });

  it('may have columns that are ignored by name', () => {
    expect(() => checkHeader([...header('loans'), 'colour'], LAYOUTS.loans!, ['colour'])).not.toThrow();
  });

  it('of no layout is refused', () => {
    expect(faultOf(() => layoutOf(['a', 'b'], 'x.csv'))).toMatch(
      /^x\.csv has the columns a, b, which match no layout/,
    );
  });
});
