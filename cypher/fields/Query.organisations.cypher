// All organisations: museums, their partners and their funders.
//
// node    an organisation
MATCH (node:Organisation)
