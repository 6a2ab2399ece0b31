import { XLSX_LIMITS } from './limits.js';

/** Media type of a workbook. */
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LONGEST = XLSX_LIMITS.cellCharacters;
const CUT = ` … (cut: a cell holds ${LONGEST} characters)`;

/** A text as a cell can hold it: a longer one is cut, and says so. */
export const cellText = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length)}${CUT}` : text;
