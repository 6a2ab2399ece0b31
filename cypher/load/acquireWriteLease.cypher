// Acquires the write lease if it is free or expired.
// Parameters: $holder (string: id of the caller), $what (string: operation, shown to waiting processes), $lease (INTEGER: milliseconds).
// Columns: what (operation of the holder), mine (true if the caller holds it).
// The lease's end is on a node of its own, so that renewing it does not wait for a transaction that has locked the lease (lockWriteLease.cypher).
// (:WriteLease {name: 'import', holder, what}), (:WriteLease {name: 'import renewal', holder, until})
MERGE (lease:WriteLease {name: 'import'})
SET lease.lockedAt = timestamp()
MERGE (renewal:WriteLease {name: 'import renewal'})
SET renewal.lockedAt = timestamp()
WITH lease, renewal,
  lease.holder IS NULL OR lease.holder = $holder OR coalesce(renewal.until, lease.until, 0) < timestamp() AS mine
CALL (lease, renewal, mine) {
  WITH lease, renewal, mine
  WHERE mine
  SET lease.holder = $holder, lease.what = $what, renewal.holder = $holder, renewal.until = timestamp() + $lease
  REMOVE lease.until
}
RETURN lease.what AS what, mine
