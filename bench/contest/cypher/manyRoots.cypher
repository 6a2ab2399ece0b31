// Twenty organisations. $ids: theirs.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o.name AS name
