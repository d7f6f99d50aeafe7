import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { BREAK, NOTICES, QUEUE, RECORD, REVIEW, TRUST, asking, childWithFacts, keysFor, opens } from './emergencies';
import { HANDLE, beneath } from './shares';

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

const opened = (more: object = {}) => opens(clinician, child, more);
const review = (access: { id: string; version: number }, more: object = {}) => ({
  input: { emergencyAccessId: access.id, version: access.version, verdict: 'JUSTIFIED', note: 'The ward confirms it.', ...more },
});

describe('being told', () => {
  it('reaches the safeguarding lead with the scope, and the family without it, as it happens', async () => {
    const parent = await world.parentOf(child);
    const TOLD = `subscription { emergencyTold { what emergencyNotice { toldTo scope } } }`;
    const stream = await parent.listens(TOLD);
    const access = await opened();
    const trust = { name: expect.stringMatching(/^Trust/) };
    const told = {
      scope: 'HEALTH_AND_CARE',
      emergencyAccessId: access.id,
      openedBy: clinician.id,
      organisation: trust,
      child: { givenName: 'Nia' },
    };
    const { nodes } = await lead.gets(NOTICES);
    expect(nodes).toHaveLength(2);
    for (const toldTo of ['SAFEGUARDING_LEAD', 'FAMILY']) expect(nodes).toContainEqual({ ...told, toldTo });
    expect((await parent.gets(NOTICES)).nodes).toEqual([
      { toldTo: 'FAMILY', scope: null, emergencyAccessId: null, openedBy: null, organisation: trust, child: { givenName: 'Nia' } },
    ]);
    expect((await stream.next()).value.data.emergencyTold).toEqual({
      what: 'EmergencyNotice.told',
      emergencyNotice: { toldTo: 'FAMILY', scope: null },
    });
    await stream.return(undefined);
    expect((await (await world.the(Kind.SENCO)).gets(NOTICES)).nodes).toEqual([]);
  });

  it('leaves out the family where that is unsafe, and says why to the lead', async () => {
    const parent = await world.parentOf(child);
    const { id } = await opened({ unsafeToTell: 'He has hurt her before.' });
    expect((await parent.gets(NOTICES)).nodes).toEqual([]);
    const READ = `query ($id: ID!) { emergencyAccess(id: $id) { unsafeToTell reason } }`;
    expect(await lead.gets(READ, { id })).toMatchObject({ unsafeToTell: 'He has hurt her before.' });
    expect(await parent.gets(READ, { id })).toBeNull();
    const kept = await hub.owner((owner) =>
      owner.query<{ kept: boolean }>(
        `SELECT kept_from_family AS kept FROM child_relationship WHERE child_id = $1 AND kind LIKE 'EMERGENCY%'`,
        [child.id],
      ),
    );
    expect(kept.map((each) => each.kept)).toEqual([true, true]);
  });

  it('cannot be narrowed away by the one who asked', async () => {
    const { id } = await opened();
    const input = { recordType: 'EmergencyAccess', recordId: id, handling: 'NAMED_PEOPLE', reason: 'Rather not.' };
    expect(await clinician.gets(HANDLE, { input })).toMatchObject({ fields: [{ field: 'recordType' }] });
    await expect(
      beneath(clinician, (tx) => tx.query(`UPDATE emergency_access SET handling = 'NAMED_PEOPLE', version = version + 1`)),
    ).rejects.toThrow('row-level security');
  });
});

describe('the review', () => {
  it('waits in the lead’s queue until it is done, and is done once', async () => {
    const access = await opened();
    expect((await lead.gets(QUEUE)).nodes).toMatchObject([{ id: access.id, askedBy: { name: 'CLINICIAN on call' } }]);
    expect((await clinician.gets(QUEUE)).totalCount).toBe(0);
    expect(await lead.gets(REVIEW, review(access))).toMatchObject({ verdict: 'JUSTIFIED', state: 'OPENED' });
    expect((await lead.gets(QUEUE)).totalCount).toBe(0);
    expect(await lead.gets(REVIEW, review({ ...access, version: 2 }))).toMatchObject({ code: 'NOT_NOW' });
    expect(await keysFor(clinician, child)).not.toBeNull();
  });

  it('closes at once what was not justified', async () => {
    const access = await opened();
    expect(await lead.gets(REVIEW, review(access, { verdict: 'NOT_JUSTIFIED' }))).toMatchObject({
      verdict: 'NOT_JUSTIFIED',
      state: 'ENDED',
    });
    expect(await keysFor(clinician, child)).toBeNull();
  });

  it('is for the data protection officer of whoever asked as well, and for nobody who took part', async () => {
    const officer = await officerOf(world);
    const access = await opened();
    expect((await officer.gets(QUEUE)).nodes).toMatchObject([{ id: access.id }]);
    expect(await officer.gets(RECORD, child)).toBeNull();
    expect((await clinician.ask(REVIEW, review(access))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await officer.gets(REVIEW, review(access))).toMatchObject({ verdict: 'JUSTIFIED' });
    const own = await lead.gets(BREAK, asking(child, { scope: 'WHOLE_RECORD_WITHOUT_SAFEGUARDING' }));
    expect((await lead.ask(REVIEW, review(own))).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'EmergencyAccess.review',
    });
  });

  it('that is overdue keeps the one who is late with it from opening another, and nobody else', async () => {
    const access = await opened();
    await hub.owner((owner) =>
      owner.query(`UPDATE emergency_access SET review_due_at = now() - interval '1 minute', version = version + 1 WHERE id = $1`, [
        access.id,
      ]),
    );
    const other = await childWithFacts(world, 'Otis Webb');
    expect(await clinician.gets(BREAK, asking(other))).toMatchObject({ code: 'REVIEW_OVERDUE' });
    expect(await keysFor(clinician, other)).toBeNull();
    expect(await (await world.the(Kind.CLINICIAN, 'a colleague')).gets(BREAK, asking(other))).toMatchObject({ state: 'OPENED' });
    await lead.gets(REVIEW, review({ ...access, version: 2 }));
    expect(await clinician.gets(BREAK, asking(other))).toMatchObject({ state: 'OPENED' });
  });

  it('tells one of two reviewers that the other was faster', async () => {
    const access = await opened();
    const deputy = await world.the(Kind.DSL, 'deputy');
    const answers = await Promise.all([lead, deputy].map((someone) => someone.gets(REVIEW, review(access))));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['EmergencyAccess', 'NotNow']);
  });
});

/** The data protection officer of the trust. */
async function officerOf({ organisations }: World): Promise<Someone> {
  const officer = await world.the(Kind.DATA_PROTECTION_OFFICER);
  await hub.owner((owner) => owner.query('UPDATE post SET organisation_id = $2 WHERE person_id = $1', [officer.id, organisations[TRUST]]));
  return officer;
}
