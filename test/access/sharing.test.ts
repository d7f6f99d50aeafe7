import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { DraftPlan } from '../plan/draft-plan';
import { BY_ID, OF_CHILD, records, type Action } from '../safeguarding/actions';
import { beneath, CARE, DECIDE, decision, END, plain, SHARED, sharesAction } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let action: Action;
let lead: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  lead = await world.the(Kind.DSL);
  child = await world.child('Mina Wood');
  action = await records(world, child);
  await records(world, child, { title: 'Another action' });
});

const EVERYTHING = `query ($id: ID!) { child(id: $id) { givenName viewerMay facts { id } identifiers { id } enrolments { id } family { id } team { id } agencies { id }
  safeguardingActions { title } } }`;
const CHILDREN = `{ children { totalCount nodes { id } } }`;
const outsider = (which: string) => world.the(Kind.SOCIAL_WORKER, which);
const named = (someone: Someone) => [{ organisationId: world.organisations[CARE], personId: someone.id }];

describe('a share', () => {
  it('opens exactly one record, and the child’s name, to exactly the one who is named', async () => {
    const [worker, colleague] = [await outsider('named'), await outsider('not named')];
    const before = await colleague.ask(EVERYTHING, child);
    expect(await worker.gets(BY_ID, action)).toBeNull();
    await sharesAction(world, child, action.id, named(worker));
    expect(await worker.gets(BY_ID, action)).toMatchObject({
      title: 'Visit the address',
      detail: 'With a colleague.',
      child: { givenName: 'Mina' },
    });
    expect(await worker.gets(EVERYTHING, child)).toEqual({
      givenName: 'Mina',
      viewerMay: [],
      facts: [],
      identifiers: [],
      enrolments: [],
      family: [],
      team: [],
      agencies: [],
      safeguardingActions: [{ title: 'Visit the address' }],
    });
    expect(await worker.gets(CHILDREN)).toEqual({ totalCount: 1, nodes: [{ id: child.id }] });
    expect(await colleague.ask(EVERYTHING, child)).toEqual(before);
    expect(await colleague.gets(BY_ID, action)).toBeNull();
    expect(await colleague.gets(CHILDREN)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('tells its recipient what was shared, by whom and what for, and nothing of the reasons', async () => {
    const worker = await outsider('told');
    const { id } = await sharesAction(world, child, action.id, named(worker));
    const { totalCount, nodes } = await worker.gets(SHARED);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      purpose: 'To keep her safe on the way home.',
      items: [{ recordType: 'SafeguardingAction', recordId: action.id }],
      child: { givenName: 'Mina' },
    });
    expect(nodes[0].sharedBy.name).toMatch(/^School/);
    const READ = `query ($id: ID!, $childId: ID!) { sharingDecision(id: $id) { detriment necessity } sharingDecisions(childId: $childId) { totalCount } }`;
    expect((await worker.ask(READ, { id, childId: child.id })).data).toEqual({
      sharingDecision: null,
      sharingDecisions: { totalCount: 0 },
    });
    expect((await lead.ask(READ, { id, childId: child.id })).data).toMatchObject({
      sharingDecision: { necessity: 'Nobody else can walk with her.' },
      sharingDecisions: { totalCount: 1 },
    });
  });

  it('leaves no sign with the family, nor with those at the school who hold another post', async () => {
    const parent = await world.parentOf(child);
    const { id } = await sharesAction(world, child, action.id, named(await outsider('quiet')));
    for (const someone of [parent, await world.the(Kind.SENCO), await world.the(Kind.HEAD)]) {
      const READ = `query ($id: ID!, $childId: ID!) { sharingDecision(id: $id) { id } sharingDecisions(childId: $childId) { totalCount } sharedWithMe { totalCount } }`;
      expect((await someone.ask(READ, { id, childId: child.id })).data).toEqual({
        sharingDecision: null,
        sharingDecisions: { totalCount: 0 },
        sharedWithMe: { totalCount: 0 },
      });
    }
  });

  it('with a post is open to whoever holds it, and with an organisation to all who act for it', async () => {
    const [worker, helper] = [await outsider('on duty'), await world.the(Kind.EARLY_HELP, 'on duty')];
    await sharesAction(world, child, action.id, [{ organisationId: world.organisations[CARE], post: 'SOCIAL_WORKER' }]);
    expect([await worker.gets(BY_ID, action), await helper.gets(BY_ID, action)]).toMatchObject([{ id: action.id }, null]);
    await sharesAction(world, child, action.id, [{ organisationId: world.organisations[CARE] }]);
    expect(await helper.gets(BY_ID, action)).toMatchObject({ id: action.id });
    expect(await (await world.the(Kind.THERAPIST)).gets(BY_ID, action)).toBeNull();
  });

  it('closes at once when it is ended, and by itself when its time is over', async () => {
    const worker = await outsider('for a while');
    const { shares } = await sharesAction(world, child, action.id, named(worker));
    const input = { shareId: shares[0]!.id, version: shares[0]!.version, reason: 'She has moved in with her aunt.' };
    expect(await lead.gets(END, { input })).toMatchObject({ __typename: 'Share', endedReason: 'She has moved in with her aunt.' });
    expect(await lead.gets(END, { input })).toMatchObject({ code: 'NOT_NOW' });
    expect([await worker.gets(BY_ID, action), await worker.gets(EVERYTHING, child), (await worker.gets(SHARED)).totalCount]).toEqual([
      null,
      null,
      0,
    ]);
    await sharesAction(world, child, action.id, named(worker));
    expect(await worker.gets(BY_ID, action)).toMatchObject({ id: action.id });
    await hub.owner((owner) => owner.query(`UPDATE record_share SET ends_at = now() WHERE child_id = $1`, [child.id]));
    expect([await worker.gets(BY_ID, action), await worker.gets(EVERYTHING, child), (await worker.gets(SHARED)).totalCount]).toEqual([
      null,
      null,
      0,
    ]);
  });

  it('reaches no further: neither a stranger it was opened to nor somebody of the team can pass it on', async () => {
    const [stranger, worker] = [await outsider('stranger'), await world.around(child, Kind.SOCIAL_WORKER, 'of the team')];
    await sharesAction(world, child, action.id, [...named(stranger), ...named(worker)]);
    const input = decision(child, { SafeguardingAction: [action.id] }, { recipients: named(await outsider('third')) });
    for (const someone of [stranger, worker]) {
      const { errors } = await someone.ask(DECIDE, { input });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SharingDecision.decide' });
    }
    const refusals = await hub.owner((owner) =>
      owner.query(`SELECT FROM audit_entry WHERE kind = 'REFUSAL' AND rule = 'SharingDecision.decide' AND person_id = $1`, [worker.id]),
    );
    expect(refusals).toHaveLength(1);
  });

  it('opens a record whole, so only somebody who sees the whole of it can share it', async () => {
    const senco = await world.the(Kind.SENCO);
    const aunt = {
      childId: child.id,
      name: 'Aunt Rose',
      relation: 'aunt',
      parentalResponsibility: false,
      personId: (await world.anybody('Rose')).id,
    };
    const { id } = await senco.gets(
      `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { ... on FamilyMember { id } } }`,
      { input: aunt },
    );
    const worker = await outsider('whole');
    const input = decision(child, { FamilyMember: [id] }, { recipients: named(worker) });
    const careNeed = await (await DraftPlan.begin(world, child)).need('D', 'Is on the edge of care.', { brief: 'Social care is involved.' });
    const brief = await world.around(child, Kind.EDUCATIONAL_PSYCHOLOGIST);
    const { errors } = await brief.ask(DECIDE, { input: decision(child, { Need: [careNeed] }, { recipients: named(worker) }) });
    expect(errors?.[0]?.message).toBe('Only somebody who sees the whole of it can share it');
    await senco.gets(DECIDE, { input });
    expect((await worker.gets(`query ($id: ID!) { child(id: $id) { family { name personId } } }`, child)).family).toEqual([
      { name: 'Aunt Rose', personId: aunt.personId },
    ]);
  });

  it('is heard of by those it is with and those who made it, and by nobody else', async () => {
    const [worker, colleague] = [await outsider('who hears'), await outsider('who does not')];
    const SHARE_MADE = `subscription { shareMade { what share { purpose } child { givenName } } }`;
    const streams = await Promise.all([worker, colleague, lead].map((someone) => someone.listens(SHARE_MADE)));
    await sharesAction(world, child, action.id, named(worker));
    const made = {
      shareMade: { what: 'Share.made', share: { purpose: 'To keep her safe on the way home.' }, child: { givenName: 'Mina' } },
    };
    expect((await streams[0]!.next()).value.data).toEqual(made);
    expect((await streams[2]!.next()).value.data).toEqual(made);
    await sharesAction(world, child, action.id, named(colleague));
    const { shares } = await sharesAction(world, child, action.id, named(worker));
    await lead.gets(END, { input: { shareId: shares[0]!.id, version: shares[0]!.version, reason: 'Over.' } });
    expect((await streams[1]!.next()).value.data).toEqual(made);
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  });
});

describe('a decision about sharing', () => {
  it('not to share is recorded with why not, and opens nothing', async () => {
    const worker = await outsider('refused');
    const sent = decision(
      child,
      { SafeguardingAction: [action.id] },
      { decision: 'NOT_SHARE', recipients: named(worker), necessity: null },
    );
    expect(await lead.gets(DECIDE, { input: sent })).toMatchObject({ fields: [{ field: 'detriment' }] });
    const decided = await lead.gets(DECIDE, { input: { ...sent, detriment: 'The worker is the father’s sister.' } });
    expect(decided).toMatchObject({ __typename: 'SharingDecision', decision: 'NOT_SHARE', decidedAs: 'DSL', shares: [] });
    expect([await worker.gets(BY_ID, action), await worker.gets(EVERYTHING, child)]).toEqual([null, null]);
    const entries = await hub.owner((owner) =>
      owner.query<{ rule: string; kept_from_family: string[] }>(
        `SELECT rule, kept_from_family FROM audit_entry WHERE kind = 'DEED' AND child_id = $1 AND rule LIKE 'Sharing%'`,
        [child.id],
      ),
    );
    expect(entries).toEqual([{ rule: 'SharingDecision.decide', kept_from_family: ['SharingDecision'] }]);
  });

  it('needs its reasons, each said by the name of its field', async () => {
    const faults = async (more: object) => {
      const { fields } = await lead.gets(DECIDE, {
        input: decision(child, { SafeguardingAction: [action.id] }, { recipients: named(await outsider('faults')), ...more }),
      });
      return fields?.map(({ field }: { field: string }) => field);
    };
    expect(await faults({ necessity: ' ' })).toEqual(['necessity']);
    expect(await faults({ decision: 'PART' })).toEqual(['detriment']);
    expect(await faults({ consentReason: null })).toEqual(['consentReason']);
    expect(await faults({ recipients: [] })).toEqual(['recipients']);
    expect(await faults({ purpose: 'x'.repeat(1_000_000) })).toEqual(['purpose']);
    expect(await faults({ reviewOn: '2020-01-01' })).toEqual(['reviewOn']);
    expect(await faults({ items: [{ recordType: 'Child', recordIds: [child.id] }] })).toEqual(['items.0.recordType']);
    expect(await faults({ recipients: [{ organisationId: world.organisations[CARE], personId: lead.id }] })).toEqual(['recipients.0']);
  });

  it('about a record that the decider may not know of answers as about one that there is not', async () => {
    const senco = await world.the(Kind.SENCO);
    const about = (id: string) =>
      senco.gets(DECIDE, {
        input: decision(
          child,
          { SafeguardingAction: [id] },
          { recipients: named(lead).map(() => ({ organisationId: world.organisations[CARE] })) },
        ),
      });
    await outsider('somebody');
    expect(await about(action.id)).toEqual(await about(randomUUID()));
    expect(await about(action.id)).toMatchObject({
      fields: [{ field: 'items.0.recordIds.0', reason: 'there is no such record of this child' }],
    });
    const far = await (await World.make(hub)).the(Kind.DSL);
    const ask = async (childId: string) =>
      plain(
        await far.ask(DECIDE, {
          input: decision(
            { ...child, id: childId },
            { SafeguardingAction: [action.id] },
            { recipients: [{ organisationId: world.organisations[CARE] }] },
          ),
        }),
      );
    expect(await ask(child.id)).toEqual(await ask(randomUUID()));
  });

  it('is for those who decide: a teacher, a parent and a partner’s system are refused', async () => {
    const refused = [await world.around(child, Kind.CLASS_TEACHER), await world.parentOf(child), await world.the(Kind.SCHOOL_SYSTEM)];
    for (const someone of refused) {
      const { errors } = await someone.ask(DECIDE, {
        input: decision(child, { SafeguardingAction: [action.id] }, { recipients: [{ organisationId: world.organisations[CARE] }] }),
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SharingDecision.decide' });
    }
  });
});

describe('PostgreSQL by itself', () => {
  const OPEN = `INSERT INTO record_share (record_type, record_id, child_id, acting_for, person_id, decision_id, share_id, granted_by, granted_for)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $4)`;

  it('lets nobody open a record to themself', async () => {
    const worker = await outsider('who forges');
    const theirs = [child.id, world.organisations[CARE], worker.id, randomUUID(), randomUUID()];
    await expect(beneath(worker, (tx) => tx.query(OPEN, ['SafeguardingAction', action.id, ...theirs]))).rejects.toThrow(
      'row-level security',
    );
  });

  it('lets nobody pass on, under a share of their own, what their organisation did not record', async () => {
    const officer = await world.the(Kind.POLICE);
    const { shares, id } = await sharesAction(world, child, action.id, named(await outsider('first')));
    const as = { organisationId: world.organisations[OrganisationKind.POLICE] };
    const sent = [child.id, as.organisationId, officer.id, id, shares[0]!.id];
    await expect(beneath(officer, (tx) => tx.query(OPEN, ['SafeguardingAction', action.id, ...sent]))).rejects.toThrow(
      'row-level security',
    );
  });

  it('shows the share to its recipient alone', async () => {
    const [worker, colleague] = [await outsider('below'), await outsider('beside')];
    await sharesAction(world, child, action.id, named(worker));
    const seen = (someone: Someone) => beneath(someone, async (tx) => (await tx.query('SELECT FROM safeguarding_action')).length);
    expect([await seen(worker), await seen(colleague)]).toEqual([1, 0]);
    expect(await lead.gets(OF_CHILD, child)).toMatchObject({ safeguardingActions: [{}, {}] });
  });
});
