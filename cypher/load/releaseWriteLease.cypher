// Releases the write lease.
// Parameters: $holder (string).
// (:WriteLease {name: 'import', holder}), (:WriteLease {name: 'import renewal', holder, until})
MATCH (lease:WriteLease {name: 'import'})
SET lease.lockedAt = timestamp()
WITH lease
WHERE lease.holder = $holder
REMOVE lease.holder, lease.what
WITH lease
MATCH (renewal:WriteLease {name: 'import renewal'})
REMOVE renewal.holder, renewal.until
