import { xml } from '../../export/xml.js';
import type { Bar, Chart } from './blocks.js';

type Value = (bar: Bar) => number;

const points = (values: readonly (string | number)[]) =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${xml(String(value))}</c:v></c:pt>`).join('')}`;

const series = (at: number, name: string, colour: string, bars: readonly Bar[], value: Value) =>
  `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${name}</c:v></c:tx>` +
  `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
  `<c:cat><c:strLit>${points(bars.map(({ label }) => label))}</c:strLit></c:cat>` +
  `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(bars.map(value))}</c:numLit></c:val></c:ser>`;

const rounded = (value: number) => Number(value.toPrecision(6));

/** A stacked bar chart as a chart part of Office Open XML: definite, then what is possible in addition. */
export const chartXml = ({ bars, unit }: Chart): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>' +
  '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
  series(0, 'Definite', '1D5A8A', bars, ({ definite }) => rounded(definite)) +
  series(1, 'Possible in addition', 'A9C8E0', bars, ({ definite, possible }) =>
    rounded(possible - definite),
  ) +
  '<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  `<c:majorGridlines/><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB" sz="900"/><a:t>${xml(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="max"/></c:valAx>' +
  '</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';
