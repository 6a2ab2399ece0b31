import { literal, type Value } from './ask.js';
import { META, SOURCE } from './frame.js';
import { HOME } from './regions.js';

/** Query of an organisation's page; includes links between its partners if it is in the network. */
export const queryOf = (id: Value, isInNetwork: boolean) => `{
  organisation(id: ${literal(id)}) {
    id name kind national place region country website
    names { name }
    parent { id name }
    partners(first: 100) {
      totalCount
      edges {
        node { id name kind national }
        partnership { kinds period { start end } loans { totalCount } projects { totalCount } }
      }
      facets(by: [KIND, COUNTRY], first: 100) { by values { key name count } }
      ${META}
    }
    named: partners(filter: { node: { collective: false } }) { totalCount }
    home: partners(filter: { node: { country: "${HOME}" } }) {
      facets(by: [REGION], first: 100) { by values { key name count } }
    }
    loansLent(first: 100) { totalCount nodes { id title period { start end } } }
    loansBorrowed(first: 100) { totalCount nodes { id title period { start end } } }
    projects(first: 100) { totalCount nodes { id title kind: activity period { start end } } }
    evidence(first: 50) { totalCount nodes { ${SOURCE} } }
  }${isInNetwork ? aroundOf(id) : ''}
}`;

const aroundOf = (id: Value) => `
  neighbourhood(of: [${literal(id)}], first: 100) {
    nodes { id: organisationId name kind hops organisation { national } }
    edges { one other strength }
  }`;
