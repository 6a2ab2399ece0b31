// Published numbers of open and accredited museums by area.
// (:Figure {measure, year})-[:ABOUT]->(:Area), (:Figure)-[:EVIDENCED_BY]->(:Source)
//
// Columns: area (id), name, region, country (null: not stated), measure: museums_open or museums_accredited, year, value, sourceIds
MATCH (figure:Figure)
USING INDEX figure:Figure(measure, year)
WHERE figure.measure IN ['museums_open', 'museums_accredited'] AND figure.year IS NOT NULL AND figure.value IS NOT NULL
MATCH (figure)-[:ABOUT]->(area:Area)
RETURN area.id AS area, area.name AS name, area.region AS region, area.country AS country, figure.measure AS measure,
  figure.year AS year, figure.value AS value,
  COLLECT { MATCH (figure)-[:EVIDENCED_BY]->(source:Source) RETURN source.id ORDER BY source.id } AS sourceIds
ORDER BY area, year, measure
