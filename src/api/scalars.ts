import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { dayRange, reportingYear } from '../domain/partialDate.js';

function textScalar(
  name: string,
  description: string,
  allowed: string,
  read: (text: string) => string | undefined,
): GraphQLScalarType {
  const parse = (value: unknown) => {
    const text = typeof value === 'string' ? read(value) : undefined;
    if (text === undefined) {
      const actual = JSON.stringify(value)?.slice(0, 60);
      throw new GraphQLError(`${actual} is not a ${name}; ${allowed}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: 'https://www.loc.gov/standards/datetime/',
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A partial date. */
export const PartialDate = textScalar(
  'PartialDate',
  'A date with the precision that is known: `2007` (some time in 2007), `2007-10`, `2018-02-10`; `2014?` is uncertain, `200X` is a year of that decade, `[2016..2018]` one day of that span, `..` an open end. EDTF level 0 and these features of levels 1 and 2. Null: nothing is known.',
  'write it as 2007, 2007-10 or 2018-02-10',
  (text) => (dayRange(text) ? text : undefined),
);

/** April to March. */
export const ReportingYear = textScalar(
  'ReportingYear',
  'A year of the survey, April to March: `2017/18` is April 2017 to March 2018.',
  'write it as 2017/18',
  reportingYear,
);

/** Largest integer that JSON clients read exactly: 2^53 - 1. */
const LARGEST = Number.MAX_SAFE_INTEGER;

const wholeNumber = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError(
    `${JSON.stringify(value)?.slice(0, 60)} is not a SafeInt. Write a whole number from -${LARGEST} to ${LARGEST}.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
};

/** Counts and sums that may pass the 32 bits of Int. */
export const SafeInt = new GraphQLScalarType({
  name: 'SafeInt',
  description:
    `A whole number that may be larger than Int holds: up to ${LARGEST} (2^53 - 1) either way, which JSON clients read exactly. ` +
    'Serialised as a JSON number.',
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
});
