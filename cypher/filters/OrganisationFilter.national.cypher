// Whether it is one of the national museums.
//
// node    an organisation
// $value  true or false
(node:NationalMuseum) = $value
