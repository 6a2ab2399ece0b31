// Sources of loans, projects and figures, in the order of their ids.
// (:Source)
//
// $ids  ids of sources
// Columns: id, title; url (null: not on the web), publisher, published (date as precise as known), licence (null: not recorded)
MATCH (source:Source) WHERE source.id IN $ids
RETURN source.id AS id, source.title AS title, source.url AS url, source.publisher AS publisher, source.published AS published,
  source.licence AS licence
ORDER BY id
