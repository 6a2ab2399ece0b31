// Organisations whose name contains a text: the first 20 by name. $text: as names are kept for sorting.
MATCH (o:Organisation)
WHERE o.sortName CONTAINS $text
RETURN o.id AS id, o.name AS name ORDER BY o.sortName, o.id LIMIT 20
