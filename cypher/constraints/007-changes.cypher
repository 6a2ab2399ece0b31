// What changed, in the order in which it did: the change feed.
//
// Why: a page of the feed starts where the last one ended, wherever that is, and reads no more than its rows; what an export has not yet is
// sought by the version of the data; what is older than a year is found by its time, and forgotten.
CREATE CONSTRAINT change_record_first IF NOT EXISTS FOR (n:ChangeRecord) REQUIRE n.first IS UNIQUE;
CREATE INDEX change_record_version IF NOT EXISTS FOR (n:ChangeRecord) ON (n.version);
CREATE INDEX change_record_at IF NOT EXISTS FOR (n:ChangeRecord) ON (n.at);
// A graph that was there before its changes were recorded: what changes from now on is in the feed, and what there is has a version.
MATCH (one:Organisation)
WITH count(one) AS organisations
WHERE organisations > 0
MERGE (version:DataVersion {name: 'data'})
SET version.feed = coalesce(version.feed, randomUUID()), version.number = coalesce(version.number, 1)
SET version.changesAfter = coalesce(version.changesAfter, version.number);
