// Who of some organisations works with whom. $ids: theirs.
UNWIND $ids AS id
MATCH (one:Organisation {id: id})-[e:PARTNERS_WITH]->(other:Organisation)
WHERE NOT e.mirrored AND other.id IN $ids
RETURN one.id AS one, other.id AS other
