// Does the write lease end no later than a renewal allows?
// Parameters: $longest (INTEGER: milliseconds for which it can be held at most).
// Columns: id, what.
// (:WriteLease {holder, until})
MATCH (node:WriteLease)
OPTIONAL MATCH (lease:WriteLease {name: 'import'})
WITH node, lease
WHERE node.until > timestamp() + $longest OR NOT node.name IN ['import', 'import renewal']
RETURN coalesce(node.name, '?') AS id, coalesce(node.what, lease.what, 'somebody') + ' would hold it for ' + toString((node.until - timestamp()) / 60000) + ' more minutes: was the clock put back? Delete the nodes (:WriteLease) and try again' AS what
