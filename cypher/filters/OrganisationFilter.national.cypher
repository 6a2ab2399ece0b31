// True for national museums.
//
// node    an organisation
// $value  true or false
(node:NationalMuseum) = $value
