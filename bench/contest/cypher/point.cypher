// One organisation. $id: its id.
MATCH (o:Organisation {id: $id})
RETURN o.id AS id, o.name AS name, o.kind AS kind, o.region AS region, o.country AS country
