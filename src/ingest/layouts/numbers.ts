import type { Desk } from './desk.js';
import type { Fault } from './textFaults.js';

const NO_NUMBER = 'is no whole number of 0 or more';

/** A whole number of 0 or more; undefined where the cell is empty or, reported, is none. */
export function readCount(desk: Desk, column: string): number | undefined {
  const text = desk.cell(column);
  if (!text) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const whole = withoutSeparators(text);
  if (whole !== undefined) {
    desk.say('thousands-separator', column, text, `has separators: taken as ${whole}`, `write ${whole}`);
    return whole;
  }
  const fault = countFault(text);
  desk.say(fault.rule, column, text, fault.reason, fault.suggestion);
  return undefined;
}

/** `12,000` and `12 000`; a dot may be a decimal point. */
export function withoutSeparators(text: string): number | undefined {
  return /^\d{1,3}(?:(,)\d{3}(?:,\d{3})*|( |'|’)\d{3}(?:[ '’]\d{3})*)$/.test(text)
    ? Number(text.replace(/[, '’]/g, ''))
    : undefined;
}

function countFault(text: string): Fault {
  if (/^[-−–]\s?\d[\d,.]*$/.test(text)) return { rule: 'negative-number', reason: 'is less than nothing' };
  if (/^\d+[.,]\d+$/.test(text))
    return {
      rule: 'decimal-number',
      reason: NO_NUMBER,
      suggestion: `write ${Math.round(Number(text.replace(',', '.')))} if that is meant`,
    };
  const number = /\d[\d,]*/.exec(text)?.[0].replaceAll(',', '');
  return {
    rule: 'no-whole-number',
    reason: NO_NUMBER,
    ...(number && { suggestion: `write ${number}, or leave the cell empty` }),
  };
}
