// Does the write lease expire within its maximum duration?
// Parameters: $longest (INTEGER: maximum duration in milliseconds).
// Columns: id, what.
// (:WriteLease {holder, until})
MATCH (node:WriteLease)
OPTIONAL MATCH (lease:WriteLease {name: 'import'})
WITH node, lease
WHERE node.until > timestamp() + $longest OR NOT node.name IN ['import', 'import renewal']
RETURN coalesce(node.name, '?') AS id, coalesce(node.what, lease.what, 'a process') + ' holds it for ' + toString((node.until - timestamp()) / 60000) + ' more minutes. The clock may have been set back. Delete the nodes (:WriteLease) and try again' AS what
