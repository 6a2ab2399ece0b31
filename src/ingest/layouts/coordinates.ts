import { enter } from '../report.js';
import type { RowParser } from './rowParser.js';

/** Approximate bounds of the United Kingdom: south, north, west, east. */
const UK = { south: 49, north: 61.5, west: -9, east: 2.5 };

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Parses `latitude` and `longitude`; empty if both cells are empty, or invalid and reported. */
export function readPoint(parser: RowParser, country: string | undefined): Partial<Point> {
  const [latitude, longitude] = [readDegrees(parser, 'latitude', 90), readDegrees(parser, 'longitude', 180)];
  const one = latitude === undefined;
  if (one && longitude === undefined) return {};
  if (latitude === undefined || longitude === undefined) {
    const missing = one ? 'latitude' : 'longitude';
    if (!parser.cell(missing))
      parser.report('half-coordinates', missing, '', 'is empty, but the other coordinate is not');
    return {};
  }
  if (latitude === 0 && longitude === 0) {
    parser.report(
      'zero-coordinates',
      'latitude',
      '0',
      'and longitude 0 are a point in the Atlantic',
      'leave both empty if unknown',
    );
    return {};
  }
  if (country === 'United Kingdom') checkInside(parser, { latitude, longitude });
  return { latitude, longitude };
}

function readDegrees(parser: RowParser, column: string, most: number): number | undefined {
  const text = parser.cell(column);
  if (!text) return undefined;
  const degrees = /^-?\d{1,3}(?:\.\d+)?(?:e-?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  const comma = /^-?\d{1,3},\d+$/.test(text) && text.replace(',', '.');
  parser.report(
    'bad-coordinate',
    column,
    text,
    `is not a number of degrees from -${most} to ${most}`,
    comma ? enter(comma) : 'enter degrees with a decimal point, such as 53.79',
  );
  return undefined;
}

function checkInside(parser: RowParser, { latitude, longitude }: Point): void {
  if (isInside(latitude, longitude)) return;
  const text = `${latitude}, ${longitude}`;
  if (isInside(longitude, latitude))
    parser.report(
      'swapped-coordinates',
      'latitude',
      text,
      'appear to be swapped',
      'swap latitude and longitude',
    );
  else
    parser.report(
      'coordinates-elsewhere',
      'latitude',
      text,
      'are outside the United Kingdom: accepted unchanged',
    );
}

const isInside = (latitude: number, longitude: number) =>
  latitude >= UK.south && latitude <= UK.north && longitude >= UK.west && longitude <= UK.east;
