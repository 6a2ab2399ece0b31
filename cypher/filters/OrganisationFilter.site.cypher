// True for sites of other organisations.
//
// node    an organisation
// $value  true or false
EXISTS { (node)-[:SITE_OF]->() } = $value
