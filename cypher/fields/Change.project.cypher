// The project that was entered.
//
// parent  the change: {id, thing (id of what was entered), warnings}
// node    the project; no row where it was none
MATCH (node:Project {id: parent.thing})
