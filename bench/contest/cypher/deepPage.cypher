// The page of 20 behind a row far down, by name. $sortName, $id: of that row.
MATCH (o:Organisation)
WHERE o.sortName >= $sortName AND (o.sortName > $sortName OR o.id > $id)
RETURN o.id AS id, o.name AS name ORDER BY o.sortName, o.id LIMIT 20
