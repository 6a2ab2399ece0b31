// Who was given a key, and who wrote what and when.
//
// Why: a key is found by its id or its name, and no two have one name, so that what it wrote is one's; several copies of the service that
// start at once make one first key. What was written is read page by page, the latest first.
CREATE CONSTRAINT access_key_id IF NOT EXISTS FOR (n:AccessKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_key_name IF NOT EXISTS FOR (n:AccessKey) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (n:AuditEntry) ON (n.at);
