// The project that was entered.
//
// parent  the change: {id, thing (id of the record), warnings}
// node    the project; no row for another type
MATCH (node:Project {id: parent.thing})
