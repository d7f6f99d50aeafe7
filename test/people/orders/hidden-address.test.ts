import { Kind } from '../../../src/access';
import { appoint } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { asIfFrom, ends, linkAccount, memberOf, NAMED, recordsOrder, type Recorded } from './orders';

let hub: TestHub;
let world: World;
let dsl: Someone;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  dsl = await world.the(Kind.DSL);
});
afterAll(() => hub.close());
beforeEach(async () => {
  child = await world.child('Rosa Lane');
});

/** How somebody stands to the child by what the hub tells them themselves. */
const standsAs = async (someone: Someone): Promise<string[]> => {
  const { by } = await someone.gets(`query ($childId: ID!) { explainAccess(childId: $childId, type: "Child") { by { kind } } }`, {
    childId: child.id,
  });
  return by.map(({ kind }: { kind: string }) => kind);
};
const hides = (memberId: string, more: object = {}) => recordsOrder(dsl, child, memberId, ['ADDRESS_HIDDEN'], more);
const moved = (recorded: Recorded, days: { from_on?: string; until_on?: string }) => asIfFrom(world, recorded, days);

describe('an order that hides the address', () => {
  it.each([Kind.PARENT, Kind.CARER, Kind.FOSTER_CARER])(
    'makes a %s a restricted parent at once, and what they were at once when it is ended',
    async (kind) => {
      const { someone, id } = await world.ofFamily(child, kind);
      expect(await standsAs(someone)).toEqual([kind]);
      const recorded = await hides(id);
      expect(await standsAs(someone)).toEqual([Kind.RESTRICTED_PARENT]);
      expect(await someone.gets(NAMED, child)).toEqual({ givenName: 'Rosa' });
      await ends(dsl, recorded);
      expect(await standsAs(someone)).toEqual([kind]);
    },
  );

  it('begins and ends by itself on the days it names', async () => {
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    const recorded = await hides(id, { fromOn: '2100-01-01', untilOn: '2100-06-30' });
    expect(await standsAs(someone)).toEqual([Kind.PARENT]);
    await moved(recorded, { from_on: '0' });
    expect(await standsAs(someone)).toEqual([Kind.RESTRICTED_PARENT]);
    await moved(recorded, { from_on: '-9', until_on: '-1' });
    expect(await standsAs(someone)).toEqual([Kind.PARENT]);
  });

  it('lasts while any of several does, and each ends by itself', async () => {
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    const [first, second] = [await hides(id), await hides(id, { untilOn: '2100-06-30' })];
    await ends(dsl, first);
    expect(await standsAs(someone)).toEqual([Kind.RESTRICTED_PARENT]);
    await ends(dsl, second);
    expect(await standsAs(someone)).toEqual([Kind.PARENT]);
  });

  it('gives nothing to somebody who had nothing, and beats what is granted to them later', async () => {
    const nobody = await world.anybody('No rights');
    const uncle = await memberOf(world, child, { someone: nobody, relation: 'uncle', parentalResponsibility: false });
    await hides(uncle);
    expect([await standsAs(nobody), await nobody.gets(NAMED, child)]).toEqual([[], null]);
    await world.known(child, nobody, { kind: Kind.PARENT, source: 'FamilyMember' });
    expect(await standsAs(nobody)).toEqual([Kind.RESTRICTED_PARENT]);
  });

  it('follows an account that is linked to them later', async () => {
    const member = await memberOf(world, child, { name: 'No account' });
    await hides(member);
    const someone = await world.anybody('Linked');
    await world.known(child, someone, { kind: Kind.PARENT, source: 'FamilyMember' });
    expect(await standsAs(someone)).toEqual([Kind.PARENT]);
    await linkAccount(world, member, someone);
    expect(await standsAs(someone)).toEqual([Kind.RESTRICTED_PARENT]);
  });

  it('leaves nothing to an advocate or a parent for single matters, to whom a restricted parent’s part would be more than they had', async () => {
    for (const kind of [Kind.PARENT_FOR_HEALTH, Kind.PARENT_FOR_EDUCATION, Kind.ADVOCATE]) {
      const someone = await world.anybody(kind);
      await world.known(child, someone, { kind, source: 'FamilyMember' });
      const recorded = await hides(await memberOf(world, child, { someone, parentalResponsibility: false }));
      expect([kind, await standsAs(someone)]).toEqual([kind, []]);
      await ends(dsl, recorded);
      expect(await standsAs(someone)).toEqual([kind]);
    }
  });

  it('shuts them out of the child in every post that they hold: whoever works at the school knows where the child is', async () => {
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    await hub.owner((owner) => appoint(owner, someone.id, child.schoolId, Kind.SENCO));
    const [atSchool, atHome] = [someone.as(child.schoolId), someone.as(someone.id)];
    expect(await atSchool.gets(NAMED, child)).toEqual({ givenName: 'Rosa' });
    await hides(id);
    expect([await atSchool.gets(NAMED, child), await atHome.gets(NAMED, child)]).toEqual([null, { givenName: 'Rosa' }]);
  });

  it('ends with what they were to the child: no restricted parent outlives the parent', async () => {
    const { someone, id } = await world.ofFamily(child, Kind.PARENT);
    await hides(id);
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE source_id = $1`, [id]));
    expect([await standsAs(someone), await someone.gets(NAMED, child)]).toEqual([[], null]);
  });
});
