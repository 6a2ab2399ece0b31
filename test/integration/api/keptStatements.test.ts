import { onService } from '../../support/onService.js';

const on = onService('small');

test('a kept statement of `node` is not used for an id of another type', async () => {
  const query = 'query ($id: ID!) { node(id: $id) { id __typename } }';
  const OBJECTS = [
    ['national:tate', 'Organisation'],
    ['loan:turner', 'Loan'],
    ['national:tate~org:leeds', 'Partnership'],
    ['national:smg', 'Organisation'],
    ['loan:rocket', 'Loan'],
  ];
  for (let time = 0; time < 4; time++)
    for (const [id, type] of OBJECTS) {
      const { body } = await on.ask(query, { id });
      expect(body).toEqual({ data: { node: { id, __typename: type } } });
    }
});
