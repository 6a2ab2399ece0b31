// All published figures except those about an area: the surveys, and the yearly indicators of museums.
// (:Figure)-[:ABOUT]->(:Organisation), (:Figure)-[:EVIDENCED_BY]->(:Source)
//
// Columns: id, year, measure, scope, value (null if status is not STATED), status, qualifier, unit, theme, note;
//          organisation, organisationName (null: not about a single organisation); sources: list of {id, title, url, publisher,
//          published, licence (null: not recorded)}
MATCH (figure:Figure)
WHERE figure.measure IS NOT NULL AND NOT EXISTS { (figure)-[:ABOUT]->(:Area) }
OPTIONAL MATCH (figure)-[:ABOUT]->(organisation:Organisation)
RETURN figure.id AS id, figure.year AS year, figure.measure AS measure, figure.scope AS scope, figure.value AS value,
  figure.status AS status, figure.qualifier AS qualifier, figure.unit AS unit, figure.theme AS theme, figure.note AS note,
  organisation.id AS organisation, organisation.name AS organisationName,
  COLLECT { MATCH (figure)-[:EVIDENCED_BY]->(source:Source) RETURN source {.id, .title, .url, .publisher, .published, .licence} ORDER BY source.id } AS sources
ORDER BY year, measure, scope, value, id
