// Extends the write lease. Locks only the renewal's node, never that of the lease.
// Parameters: $holder (string), $lease (INTEGER: milliseconds).
// Columns: mine (true; no row if another process holds the lease).
// (:WriteLease {name: 'import renewal', holder, until})
MATCH (renewal:WriteLease {name: 'import renewal'})
SET renewal.lockedAt = timestamp()
WITH renewal
WHERE renewal.holder = $holder
SET renewal.until = timestamp() + $lease
RETURN true AS mine
