// The organisation that was entered.
//
// parent  the change: {id, thing (id of what was entered), warnings}
// node    the organisation; no row where it was none
MATCH (node:Organisation {id: parent.thing})
