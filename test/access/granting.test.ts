import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Greta Granted');
});
afterAll(() => hub.close());

interface Right {
  readonly kind: Kind;
  readonly source: string;
  readonly sourceId: string;
  readonly to?: Someone;
}
/** What PostgreSQL says when somebody writes a right past the hub's own code. */
async function granted(by: Someone, { kind, source, sourceId, to = by }: Right): Promise<string> {
  const request = by.request();
  const { tx, viewer } = await request.entered();
  const values = [child.id, to.id, viewer.actingFor, kind, source, sourceId, by.id];
  const outcome = await tx
    .query(`INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $3)`, values)
    .then(() => 'granted', (error: Error) => error.message);
  await request.close('failed');
  return outcome;
}
const WALL = /row-level security/;
const placeOf = async (someone: Someone): Promise<string> => {
  const { team } = await (await world.the(Kind.SENCO)).gets('query ($id: ID!) { child(id: $id) { team { id person { id } } } }', child);
  return team.find(({ person }: { person: { id: string } }) => person.id === someone.id).id;
};

describe('behind the second wall a right', () => {
  it('comes from a record that its giver was let write, and from nothing made up', async () => {
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const therapist = await world.around(child, Kind.THERAPIST);
    const place = await placeOf(therapist);
    expect(await granted(system, { kind: Kind.THERAPIST, source: 'TeamMember', sourceId: place, to: therapist })).toBe('granted');
    expect(await granted(await world.the(Kind.SENCO), { kind: Kind.THERAPIST, source: 'TeamMember', sourceId: place, to: therapist })).toMatch(WALL);
    expect(await granted(system, { kind: Kind.THERAPIST, source: 'TeamMember', sourceId: child.id, to: therapist })).toMatch(WALL);
    expect(await granted(system, { kind: Kind.THERAPIST, source: 'Plan', sourceId: place, to: therapist })).toMatch(WALL);
  });

  it('is of a kind that such a record gives', async () => {
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const place = await placeOf(await world.around(child, Kind.CLASS_TEACHER));
    for (const kind of [Kind.DSL, Kind.PARENT, Kind.EMERGENCY_SAFEGUARDING]) expect(await granted(system, { kind, source: 'TeamMember', sourceId: place })).toMatch(WALL);
  });

  it('is given to a child of others by nobody, as if the child were new', async () => {
    const stranger = await (await World.make(hub)).the(Kind.SCHOOL_SYSTEM);
    expect(await granted(stranger, { kind: Kind.SCHOOL_SYSTEM, source: 'Child', sourceId: child.id })).toMatch(WALL);
    expect(await granted(stranger, { kind: Kind.EMERGENCY_RECORD, source: 'EmergencyAccess', sourceId: child.id })).toMatch(WALL);
  });
});
