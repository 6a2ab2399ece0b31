// The organisation that was entered.
//
// parent  the change: {id, thing (id of the record), warnings}
// node    the organisation; no row for another type
MATCH (node:Organisation {id: parent.thing})
