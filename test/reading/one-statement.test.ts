import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let statements: Statements;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Sam Reader');
  await world.around(child, Kind.THERAPIST);
  await world.parentOf(child);
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const isAudit = (text: string) => text.includes('INSERT INTO audit_entry');

describe('a question about a child', () => {
  it('costs one statement however deep it goes, beside the entry that says who looked', async () => {
    const senco = await world.the(Kind.SENCO);
    const asked = await statements.during(() =>
      senco.gets(
        `query ($id: ID!) { child(id: $id) { givenName recordedAt authority { name } facts { key agency { name } } identifiers { value }
          enrolments { school { name } } family { name } team { ...Place } } }
         fragment Place on TeamMember { kind person { name } organisation { name } }`, { id: child.id }),
    );
    expect(asked.filter((text) => !isAudit(text))).toHaveLength(1);
    expect(asked.filter(isAudit)).toHaveLength(1);
  });

  it('answers, read ahead, what the loaders answer one by one', async () => {
    const parent = await world.parentOf(child, 'Reading parent');
    const fields = 'givenName dateOfBirth recordedAt family { name relation personId } team { sinceOn kind person { name } }';
    const ahead = await parent.gets(`query ($id: ID!) { child(id: $id) { ${fields} } }`, child);
    const oneByOne = (await parent.gets(`{ children { nodes { ${fields} } } }`)).nodes[0];
    expect(ahead).toEqual(oneByOne);
  });

  it('is answered so for somebody who may not know the child as for a missing child, at the same cost', async () => {
    const stranger = await world.the(Kind.CLASS_TEACHER, 'elsewhere');
    const text = 'query ($id: ID!) { child(id: $id) { givenName team { kind } } }';
    const foreign = await statements.during(async () => expect(await stranger.gets(text, child)).toBeNull());
    const missing = await statements.during(async () => expect(await stranger.gets(text, { id: '3f2b0c1e-0000-4000-8000-000000000000' })).toBeNull());
    expect(foreign).toEqual(missing);
  });
});
