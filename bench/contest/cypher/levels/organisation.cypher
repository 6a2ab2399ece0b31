// Organisations by their ids. $ids: theirs.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN id, o {.id, .name, .kind, .region, .country} AS found
