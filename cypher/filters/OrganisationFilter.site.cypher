// Whether it is a site of another organisation.
//
// node    an organisation
// $value  true or false
EXISTS { (node)-[:SITE_OF]->() } = $value
