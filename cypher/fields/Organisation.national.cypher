// True for national museums (a label set from a list).
//
// node    an organisation
node:NationalMuseum
