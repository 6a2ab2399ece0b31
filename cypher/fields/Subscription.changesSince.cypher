// What changed while a client listens? The records were read; here it is read what the things are now.
//
// $found  the page: {changes: list of {change, what, id, dataVersion, at, cause, submission, by, reason, mergedInto, partedFrom, and the id
//         again under the name of what it is, where it was not retracted}, cursor, more}
// node    the page
UNWIND [$found] AS node
