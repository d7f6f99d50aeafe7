import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { deedOf, isForbidden } from './asking';

let hub: TestHub;
let world: World;
let ada: ChildKnownTo;
let ben: ChildKnownTo;
let teacher: Someone;
let lead: Someone;
let parent: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  ada = await world.child('Ada Noted');
  ben = await world.child('Benedict Ashe');
  teacher = await world.around(ada, Kind.CLASS_TEACHER);
  lead = await world.the(Kind.PASTORAL_LEAD);
  parent = await world.parentOf(ada);
});
afterAll(() => hub.close());

const MISSING_ID = '3f2b0c1e-0000-4000-8000-000000000000';
const INCIDENT = 'id version state kind happenedOn happenedAt place whatHappened antecedent consequence familyTold forFamily';
const INTERVENTION = 'id version means parentsDueOn recordDueOn telling forFamily notToldBecause authorityToldOn';
const deeds = {
  note: deedOf('noteIncident', 'NoteIncidentInput', ['Incident', INCIDENT]),
  complete: deedOf('completeIncident', 'CompleteIncidentInput', ['Incident', INCIDENT]),
  add: deedOf('addToIncident', 'AddToIncidentInput', ['IncidentAddition', 'id text']),
  link: deedOf('linkIncident', 'LinkIncidentInput', ['Incident', 'id version target { id text }']),
  tell: deedOf('tellFamilyOfIncident', 'TellFamilyOfIncidentInput', ['Incident', INCIDENT]),
  name: deedOf('nameOtherInvolved', 'NameOtherInvolvedInput', ['OtherInvolved', 'id part otherChild { givenName }']),
  restrain: deedOf('recordRestrictiveIntervention', 'RecordRestrictiveInterventionInput', ['RestrictiveIntervention', INTERVENTION]),
  tellParents: deedOf('tellParentsOfIntervention', 'TellParentsOfInterventionInput', ['RestrictiveIntervention', INTERVENTION]),
  withhold: deedOf('withholdIntervention', 'WithholdInterventionInput', ['RestrictiveIntervention', INTERVENTION]),
} as const;
const READ = `query ($id: ID!) { incident(id: $id) { ${INCIDENT} additions { text } othersInvolved { part otherChild { givenName } } interventions { ${INTERVENTION} staff whyNecessary } } }`;
const does = (who: Someone, deed: keyof typeof deeds, input: object) => who.gets(deeds[deed], { input });
const noted = (beside: object = {}, who = teacher) => does(who, 'note', { childId: ada.id, whatHappened: 'Ran out when Benedict laughed.', ...beside });

describe('a note', () => {
  it('needs the child and what was seen, and nothing else', async () => {
    expect(await noted()).toMatchObject({ state: 'NOTED', kind: 'BEHAVIOUR', happenedOn: '2026-09-14', place: null });
    expect(await noted({ whatHappened: ' ' })).toMatchObject({ fields: [{ field: 'whatHappened' }] });
    expect(await noted({ happenedOn: '2026-09-15' })).toMatchObject({ fields: [{ field: 'happenedOn' }] });
    expect(await noted({ happenedAt: '25:00' })).toMatchObject({ fields: [{ field: 'happenedAt' }] });
    expect(await noted({ whatHappened: 'x'.repeat(1_000_000) })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is made by whoever of the school is with the child; cover keeps sight of what they wrote, and of nothing else', async () => {
    const cover = await world.around(ada, Kind.COVER_TEACHER);
    const own = await noted({}, cover);
    const others = await noted();
    expect(await cover.gets(READ, { id: own.id })).toMatchObject({ whatHappened: 'Ran out when Benedict laughed.' });
    expect(await cover.gets(READ, { id: others.id })).toBeNull();
    const therapist = await world.around(ada, Kind.THERAPIST);
    expect(await isForbidden(therapist, deeds.note, { childId: ada.id, whatHappened: 'Seen.' })).toBe('Incident.note');
    const stranger = await world.the(Kind.THERAPIST, 'who knows nobody');
    const ask = (childId: string) => stranger.ask(deeds.note, { input: { childId, whatHappened: 'Seen.' } });
    expect((await ask(ada.id)).errors).toEqual((await ask(MISSING_ID)).errors);
  });

  it('is completed once, and added to from then on', async () => {
    const incident = await noted({ consequence: 'Sat in the reading corner.' });
    const complete = { incidentId: incident.id, version: 1, place: 'CLASSROOM', antecedent: 'WORDS_OF_ANOTHER', happenedAt: '10:45' };
    expect(await does(teacher, 'complete', complete)).toMatchObject({ state: 'COMPLETED', place: 'CLASSROOM', consequence: 'Sat in the reading corner.' });
    expect(await does(teacher, 'complete', { ...complete, version: 2 })).toMatchObject({ code: 'NOT_NOW', stands: 'COMPLETED' });
    expect(await does(teacher, 'add', { incidentId: incident.id, text: 'It was 10:50.' })).toMatchObject({ text: 'It was 10:50.' });
    expect(await teacher.gets(READ, { id: incident.id })).toMatchObject({ happenedAt: '10:45', additions: [{ text: 'It was 10:50.' }] });
  });

  it('gives back the words of whoever was slower', async () => {
    const incident = await noted();
    const said = (consequence: string) => does(teacher, 'complete', { incidentId: incident.id, version: 1, consequence });
    const answers = await Promise.all([said('One.'), said('Another.')]);
    expect(answers.map(({ __typename }) => __typename).sort()).not.toEqual(['Incident', 'Incident']);
    expect(await does(lead, 'tell', { incidentId: incident.id, version: 1, words: 'Mine.' })).toMatchObject({ code: 'CHANGED_MEANWHILE', yourText: 'Mine.' });
  });
});

describe('the family', () => {
  it('reads what was written for it once it was told, and never the note, its additions or another child', async () => {
    const incident = await noted({ consequence: 'Benedict said sorry.' });
    const named = { incidentId: incident.id, otherChildId: ben.id, part: 'TOOK_PART' };
    expect(await does(teacher, 'name', named)).toMatchObject({ fields: [{ field: 'otherChildId', reason: 'there is no such other child' }] });
    expect(await does(lead, 'name', named)).toMatchObject({ part: 'TOOK_PART' });
    expect(await does(lead, 'name', named)).toMatchObject({ fields: [{ field: 'otherChildId' }] });
    await does(teacher, 'add', { incidentId: incident.id, text: 'Benedict had been waiting for her.' });
    expect(await parent.gets(READ, { id: incident.id })).toBeNull();
    const tell = { incidentId: incident.id, version: 1 };
    expect(await does(lead, 'tell', { ...tell, words: 'She ran out when BENEDICT laughed.' })).toMatchObject({ fields: [{ field: 'words' }] });
    expect(await does(lead, 'tell', { ...tell, words: 'She ran out when the Ashe boy laughed.' })).toMatchObject({ fields: [{ field: 'words' }] });
    expect(await isForbidden(teacher, deeds.tell, { ...tell, words: 'Another child laughed.' })).toBe('Incident.tellFamily');
    await does(lead, 'tell', { ...tell, words: 'She ran out when another child laughed.' });
    const read = await parent.gets(READ, { id: incident.id });
    expect(read).toMatchObject({ forFamily: 'She ran out when another child laughed.', whatHappened: null, consequence: null, additions: [], othersInvolved: [] });
    expect(JSON.stringify(read)).not.toMatch(/Benedict|Ashe/i);
    expect(await lead.gets(READ, { id: incident.id })).toMatchObject({ othersInvolved: [{ part: 'TOOK_PART', otherChild: { givenName: 'Benedict' } }] });
    expect(await teacher.gets(READ, { id: incident.id })).toMatchObject({ othersInvolved: [] });
    const worker = await world.around(ada, Kind.SOCIAL_WORKER);
    expect(await worker.gets(READ, { id: incident.id })).toMatchObject({ forFamily: 'She ran out when another child laughed.', whatHappened: null, additions: [], othersInvolved: [] });
  });

  it('is not told of a child who is named later by words that it has read already', async () => {
    const incident = await noted();
    await does(lead, 'tell', { incidentId: incident.id, version: 1, words: 'She and Benedict fell out.' });
    expect(await does(lead, 'name', { incidentId: incident.id, otherChildId: ben.id, part: 'HURT' })).toMatchObject({ fields: [{ field: 'otherChildId' }] });
    expect(await does(lead, 'name', { incidentId: incident.id, otherChildId: ada.id, part: 'HURT' })).toMatchObject({ fields: [{ field: 'otherChildId' }] });
    expect(await does(lead, 'name', { incidentId: incident.id, otherChildId: MISSING_ID, part: 'HURT' })).toMatchObject({ fields: [{ field: 'otherChildId' }] });
  });
});

describe('a restraint or a seclusion', () => {
  const record = {
    means: 'SECLUSION', startedAt: '10:50', minutes: 6, place: 'CLASSROOM', staff: 'Two members of staff.', needs: 'Is overwhelmed by noise.',
    whyNecessary: 'She was about to run onto the road.', injuries: 'None.', aftercare: 'Sat with her, water.',
  };
  it('is recorded with all that the law asks, and more of force; the parents are to be told on the same day', async () => {
    const { id: incidentId } = await noted();
    expect(await does(teacher, 'restrain', { ...record, incidentId, means: 'FORCE' })).toMatchObject({ fields: [{ field: 'leadUp' }, { field: 'deEscalation' }, { field: 'typeAndDegree' }] });
    expect(await does(teacher, 'restrain', { ...record, incidentId, whyNecessary: '' })).toMatchObject({ fields: [{ field: 'whyNecessary' }] });
    const kept = await does(teacher, 'restrain', { ...record, incidentId });
    expect(kept).toMatchObject({ telling: 'DUE', recordDueOn: '2026-09-14', parentsDueOn: '2026-09-14' });
    const waiting = () => lead.gets('{ interventionsToTell { nodes { id } } }');
    expect((await waiting()).nodes).toContainEqual({ id: kept.id });
    expect(await does(lead, 'tellParents', { restrictiveInterventionId: kept.id, version: 1, words: 'She was kept in the quiet room for six minutes.' })).toMatchObject({ telling: 'TOLD' });
    expect((await waiting()).nodes).not.toContainEqual({ id: kept.id });
    await does(lead, 'tell', { incidentId, version: 1, words: 'She wanted to leave the site.' });
    expect((await parent.gets(READ, { id: incidentId })).interventions).toMatchObject([{ forFamily: 'She was kept in the quiet room for six minutes.', staff: null, whyNecessary: null }]);
  });

  it('is kept from the parents where telling would harm the child: by the head or the safeguarding lead, who tell the authority', async () => {
    const { id: incidentId } = await noted();
    const { id: restrictiveInterventionId } = await does(teacher, 'restrain', { ...record, incidentId });
    const withhold = { restrictiveInterventionId, version: 1, because: 'She would be hit for it.', authorityToldOn: '2026-09-14' };
    expect(await isForbidden(lead, deeds.withhold, withhold)).toBe('RestrictiveIntervention.withhold');
    const dsl = await world.the(Kind.DSL);
    expect(await does(dsl, 'withhold', { ...withhold, authorityToldOn: '2026-09-13' })).toMatchObject({ fields: [{ field: 'authorityToldOn' }] });
    expect(await does(dsl, 'withhold', withhold)).toMatchObject({ telling: 'WITHHELD', notToldBecause: 'She would be hit for it.' });
    expect(await isForbidden(lead, deeds.tellParents, { restrictiveInterventionId, version: 2, words: 'Told.' })).toBe('RestrictiveIntervention.tellParents');
    await does(lead, 'tell', { incidentId, version: 1, words: 'She had a hard morning.' });
    expect((await parent.gets(READ, { id: incidentId })).interventions).toEqual([]);
    expect((await lead.gets(READ, { id: incidentId })).interventions).toMatchObject([{ telling: 'WITHHELD', notToldBecause: null, authorityToldOn: null }]);
  });
});

describe('patterns', () => {
  it('count by hour, weekday, place and antecedent, of one child or of all whom one knows, each in what they may know of', async () => {
    const cleo = await world.child('Cleo Counted');
    const note = (beside: object) => does(lead, 'note', { childId: cleo.id, whatHappened: 'Shouted.', ...beside });
    await note({ happenedAt: '10:15', place: 'PLAYGROUND', antecedent: 'UNSTRUCTURED_TIME', happenedOn: '2026-09-14' });
    await note({ happenedAt: '10:50', place: 'PLAYGROUND', antecedent: 'WAITING', happenedOn: '2026-09-11' });
    await note({ happenedOn: '2026-09-04' });
    const PATTERNS = 'query ($childId: ID, $from: Date) { incidentPatterns(childId: $childId, from: $from) { total byHour { value count } byWeekday { value count } byPlace { value count } byAntecedent { value count } } }';
    expect(await lead.gets(PATTERNS, { childId: cleo.id })).toEqual({
      total: 3,
      byHour: [{ value: '10', count: 2 }, { value: 'NOT_SAID', count: 1 }],
      byWeekday: [{ value: '5', count: 2 }, { value: '1', count: 1 }],
      byPlace: [{ value: 'PLAYGROUND', count: 2 }, { value: 'NOT_SAID', count: 1 }],
      byAntecedent: [{ value: 'NOT_SAID', count: 1 }, { value: 'UNSTRUCTURED_TIME', count: 1 }, { value: 'WAITING', count: 1 }],
    });
    expect(await lead.gets(PATTERNS, { childId: cleo.id, from: '2026-09-12' })).toMatchObject({ total: 1 });
    expect((await lead.gets(PATTERNS)).total).toBeGreaterThan(3);
    expect(await teacher.gets(PATTERNS, { childId: cleo.id })).toMatchObject({ total: 0, byHour: [] });
    expect(await lead.gets(PATTERNS, { childId: 'no id' })).toMatchObject({ total: 0 });
    const reading = `SELECT count(*)::int AS n FROM audit_entry WHERE kind = 'READ' AND types = '{Incident}' AND child_id = $1 AND person_id = $2`;
    const readings = async (who: Someone) => (await hub.owner((owner) => owner.query<{ n: number }>(reading, [cleo.id, who.id])))[0]!.n;
    // Two were of her alone; of what nobody told the teacher, and of all whom the lead knows, nothing is written down of her.
    expect([await readings(lead), await readings(teacher)]).toEqual([2, 0]);
  });
});

it('tells whoever listens what they may know of, and the family nothing before it is told', async () => {
  const dora = await world.child('Dora Followed');
  const mother = await world.parentOf(dora);
  const LISTEN = 'subscription ($childId: ID!) { incidentsUpdated(childId: $childId) { what incident { whatHappened forFamily } } }';
  const [heard, heardAtHome] = await Promise.all([lead.listens(LISTEN, { childId: dora.id }), mother.listens(LISTEN, { childId: dora.id })]);
  const { id: incidentId } = await does(lead, 'note', { childId: dora.id, whatHappened: 'Shouted.' });
  await does(lead, 'tell', { incidentId, version: 1, words: 'She shouted.' });
  expect((await heard.next()).value).toMatchObject({ data: { incidentsUpdated: { what: 'Incident.noted', incident: { whatHappened: 'Shouted.' } } } });
  // By the time that the note is looked at it may have been told; never with the words of the note.
  expect((await heardAtHome.next()).value.data.incidentsUpdated.incident).toEqual({ whatHappened: null, forFamily: 'She shouted.' });
  await Promise.all([heard.return(undefined), heardAtHome.return(undefined)]);
});

describe('a file of incidents', () => {
  const IMPORT = deedOf('importIncidents', 'ImportIncidentsInput', ['IncidentImport', 'noted findings { line column severity code reason sent }']);
  const HEADER = 'child,date,time,what happened,place,minutes';
  const imported = (rows: readonly string[], who = lead) => who.gets(IMPORT, { input: { csv: [HEADER, ...rows].join('\n') } });
  const countOf = async (child: ChildKnownTo): Promise<number> => (await lead.gets('query ($childId: ID) { incidents(childId: $childId) { totalCount } }', { childId: child.id })).totalCount;

  it('of two hundred rows keeps the good half, tells of each of the others with its line, and notes nothing twice', async () => {
    const eva = await world.child('Eva Imported');
    const bad = [
      [`${eva.id},31/02/2026,10:00,Shouted,PLAYGROUND,5`, 'date', 'IMPOSSIBLE_DATE'],
      [`${eva.id},2026-09-01,10:00,Shouted,THE MOON,5`, 'place', 'UNKNOWN_CODE'],
      [`${eva.id},2026-09-01,10:00,,PLAYGROUND,5`, 'what happened', 'MISSING_VALUE'],
      [`${MISSING_ID},2026-09-01,10:00,Shouted,PLAYGROUND,5`, 'child', 'UNKNOWN_CHILD'],
      ['X873200126001,2026-09-01,10:00,Shouted,PLAYGROUND,5', 'child', 'UNKNOWN_CHILD'],
      [`${eva.id},2026-09-01,10:00,Shouted,PLAYGROUND,many`, 'minutes', 'NOT_A_NUMBER'],
      [`${eva.id},2026-09-01,25:00,Shouted,PLAYGROUND,5`, null, 'NOT_ACCEPTED'],
      [`${eva.id},2026-12-01,10:00,Shouted,PLAYGROUND,5`, null, 'NOT_ACCEPTED'],
      [`${eva.id},2026-09-01,10:00`, null, 'RAGGED_ROW'],
      [`${eva.id},2026-09-01,10:00,"Shouted,PLAYGROUND,5`, null, 'BROKEN_QUOTES'],
    ] as const;
    const rows = Array.from({ length: 100 }, (_, at) => [`${eva.id},0${(at % 9) + 1}/09/2026,10:00,"Shouted, ${at}",dining hall,5`, bad[at % bad.length]![0].replace('Shouted', `Shouted ${at}`)]).flat();
    const answer = await imported(rows);
    expect(answer).toMatchObject({ noted: 100 });
    const refused = (answer.findings as { line: number | null; column: string | null; severity: string; code: string }[]).filter(({ severity }) => severity === 'REFUSED');
    expect(refused.map(({ line, column, code }) => [line, column, code])).toEqual(Array.from({ length: 100 }, (_, at) => [2 * at + 3, bad[at % bad.length]![1], bad[at % bad.length]![2]]));
    expect(await countOf(eva)).toBe(100);
    expect(await imported(rows.slice(0, 40))).toMatchObject({ noted: 20 });
    expect(await countOf(eva)).toBe(100);
  });

  it('is refused whole where it lacks what every row needs, and takes in nothing that its sender could not note by hand', async () => {
    expect(await lead.gets(IMPORT, { input: { csv: 'date,what happened\n2026-09-01,Shouted' } })).toMatchObject({ noted: 0, findings: [{ code: 'MISSING_COLUMN' }] });
    expect(await lead.gets(IMPORT, { input: { csv: 'x'.repeat(600_000) } })).toMatchObject({ fields: [{ field: 'csv' }] });
    const row = `${ada.id},2026-09-01,10:00,Shouted,PLAYGROUND,5`;
    expect(await imported([row], parent)).toMatchObject({ noted: 0, findings: expect.arrayContaining([expect.objectContaining({ line: 2, code: 'NOT_ACCEPTED' })]) });
    const stranger = await world.the(Kind.THERAPIST, 'who imports');
    const told = async (child: string) => JSON.stringify((await imported([row.replace(ada.id, child)], stranger)).findings).replaceAll(child, '');
    expect(await told(ada.id)).toBe(await told(MISSING_ID));
    expect(await imported([row, row])).toMatchObject({ noted: 1, findings: expect.arrayContaining([expect.objectContaining({ line: 3, code: 'DUPLICATE_ROW' })]) });
  });
});
