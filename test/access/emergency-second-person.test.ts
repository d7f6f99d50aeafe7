import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { ANSWER, NOTICES, TRUST, breaks as breaksFor, childWithFacts, keysFor, opens, withSecond } from './emergencies';
import { beneath } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let clinician: Someone;
let lead: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  child = await childWithFacts(world);
  [clinician, lead] = [await world.the(Kind.CLINICIAN, 'on call'), await world.the(Kind.DSL)];
});

const breaks = (someone: Someone, more: object = {}) => breaksFor(someone, child, more);
const opened = (more: object = {}) => opens(clinician, child, more);

describe('what is of safeguarding', () => {
  let second: Someone;
  const confirm = (access: { id: string; version: number }, more: object = {}) => ({
    input: { emergencyAccessId: access.id, version: access.version, answer: 'CONFIRM', note: 'I know of the case.', ...more },
  });
  beforeEach(async () => {
    second = await world.the(Kind.CLINICIAN, 'second');
  });
  const asked = () => opened(withSecond(second, world.organisations[TRUST]));

  it('stays closed until the second person has confirmed it, and then is open', async () => {
    const access = await asked();
    expect(access).toMatchObject({ state: 'REQUESTED', startsAt: null, child: null });
    expect(await keysFor(clinician, child)).toBeNull();
    expect((await second.gets('{ emergenciesToConfirm { nodes { id reason child { givenName } } } }')).nodes).toMatchObject([
      { id: access.id, child: null },
    ]);
    expect((await lead.gets(NOTICES)).nodes).toEqual([]);
    expect(await second.gets(ANSWER, confirm(access))).toMatchObject({ state: 'OPENED' });
    expect(await keysFor(clinician, child)).toEqual(['ALLERGY', 'MAKATON', 'RISK', 'SETTING']);
    expect(await keysFor(second, child)).toBeNull();
    expect((await lead.gets(NOTICES)).nodes).toHaveLength(2);
  });

  it('stays closed when the second person declines, and is answered once', async () => {
    const access = await asked();
    expect(await second.gets(ANSWER, confirm(access, { answer: 'DECLINE' }))).toMatchObject({ state: 'DECLINED' });
    expect(await keysFor(clinician, child)).toBeNull();
    expect(await second.gets(ANSWER, confirm({ ...access, version: 2 }))).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is confirmed by nobody else, and never by the one who asked', async () => {
    expect((await breaks(clinician, withSecond(clinician, world.organisations[TRUST]))).fields).toMatchObject([
      { field: 'secondPersonId' },
    ]);
    expect((await breaks(clinician, withSecond(await world.the(Kind.THERAPIST), world.organisations[TRUST]))).fields).toMatchObject([
      { field: 'secondPersonId' },
    ]);
    const access = await asked();
    const third = await world.the(Kind.CLINICIAN, 'third');
    expect((await third.ask(ANSWER, confirm(access))).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await clinician.ask(ANSWER, confirm(access))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await lead.ask(ANSWER, confirm(access))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await keysFor(clinician, child)).toBeNull();
  });

  it('is confirmed by somebody of an organisation that knows the child, and by nobody of one that does not', async () => {
    const far = await World.make(hub);
    const stranger = await far.the(Kind.DSL);
    const unfit = await breaks(clinician, withSecond(stranger, far.organisations[OrganisationKind.SCHOOL]));
    expect(unfit).toMatchObject({ state: 'REQUESTED' });
    expect((await stranger.ask(ANSWER, confirm(unfit))).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'EmergencyAccess.answer',
    });
    const fit = await breaks(clinician, withSecond(lead, world.organisations[OrganisationKind.SCHOOL]));
    expect(await lead.gets(ANSWER, confirm(fit))).toMatchObject({ state: 'OPENED' });
  });

  it('is not confirmed when the request is old, nor by somebody who has left the post', async () => {
    const [old, left] = [await asked(), await asked()];
    await hub.owner((owner) =>
      owner.query(`UPDATE emergency_access SET recorded_at = recorded_at - interval '25 hours', version = version + 1 WHERE id = $1`, [
        old.id,
      ]),
    );
    expect(await second.gets(ANSWER, confirm({ ...old, version: 2 }))).toMatchObject({ code: 'NOT_NOW' });
    await hub.owner((owner) => owner.query(`UPDATE post SET kind = 'THERAPIST' WHERE person_id = $1`, [second.id]));
    expect((await second.ask(ANSWER, confirm(left))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('cannot be opened to oneself, or without an end, in PostgreSQL either', async () => {
    const grant = (kind: string, ends: string) =>
      beneath(clinician, (tx) =>
        tx.query(
          `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, ends_at, granted_by, granted_for)
         VALUES ($1, $2, $3, $4, 'EmergencyAccess', $1, ${ends}, $2, $3)`,
          [child.id, clinician.id, world.organisations[TRUST], kind],
        ),
      );
    await expect(grant('EMERGENCY_SAFEGUARDING', `now() + interval '1 hour'`)).rejects.toThrow('row-level security');
    await expect(grant('EMERGENCY_RECORD', `'infinity'`)).rejects.toThrow('row-level security');
    expect(await beneath(clinician, (tx) => tx.query(`SELECT child_for_emergency($1, NULL, NULL) AS id`, [child.id]))).toEqual([
      { id: null },
    ]);
  });
});
