import { getNamedType, isCompositeType, isRequiredArgument, parse } from 'graphql';
import { Request } from '../../../src/access';
import { openGround, type OpenGround } from '../../../src/hub';
import { subscribe } from '../../../src/platform/graphql/subscribe';
import { createLog } from '../../../src/platform/log';
import { schema, type Answer } from '../../support/hub';
import type { Judge } from '../judge';
import type { Specimen } from '../oracle/words';
import type { Neighbourhood } from '../world/neighbourhood';
import type { Viewer } from '../world/viewers';
import { selectionOf } from './selection';

/** What was done to a record, where a listener waits for that very thing. */
const done: Readonly<Record<string, string>> = {
  SafeguardingAction: 'SafeguardingAction.updated',
  Concern: 'Concern.recorded',
  Referral: 'Referral.made',
  SafeguardingMeeting: 'SafeguardingMeeting.held',
  ProtectionPlan: 'ProtectionPlan.made',
  SafeguardingNotification: 'SafeguardingNotification.told',
  FileTransfer: 'FileTransfer.sent',
  EmergencyAccess: 'EmergencyAccess.reviewed',
  EmergencyNotice: 'EmergencyNotice.told',
  Share: 'Share.made',
  PlanVersion: 'Plan.issued',
};
const TOLD_BESIDES = ['planId', 'assessmentId', 'askedOrganisationId', 'askedPersonId', 'recordedFor', 'planVersionId', 'pastoralPlanId'];
/** Fewer than a listener may have waiting, so that nobody is closed for being slow. */
const AT_ONCE = 50;

interface Asked {
  readonly way: string;
  readonly text: string;
}
function everySubscription({ garden }: Neighbourhood): Asked[] {
  return Object.values(schema.getSubscriptionType()!.getFields()).map((field) => {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) throw new Error(`no way in knows how to listen to ${field.name}`);
    const given = field.args
      .filter((arg) => isRequiredArgument(arg))
      .map(({ name }) => {
        const [record] = garden.ofType(name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase()));
        if (!record) throw new Error(`no way in knows what to give ${field.name} for ${name}`);
        return `${name}: "${record.id}"`;
      });
    return {
      way: `listening ${field.name}`,
      text: `subscription { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} { ${selectionOf(type, 1)} } }`,
    };
  });
}

interface Listening {
  readonly viewer: Viewer;
  readonly way: string;
  readonly heard: Answer[];
  readonly ended: Promise<void>;
}
async function collecting(stream: AsyncIterable<Answer>, heard: Answer[]): Promise<void> {
  for await (const answer of stream) heard.push(JSON.parse(JSON.stringify(answer)) as Answer);
}
const subjectIn = ({ data }: Answer): unknown =>
  Object.values((data ?? {}) as Record<string, Record<string, unknown> | null>)[0]?.['Change_subjectId'];
const opening = (ground: OpenGround, viewer: Viewer, text: string) =>
  subscribe({ schema, document: parse(text), contextValue: new Request(ground, viewer.someone.request().credentials) });

/** Begins to listen in every way; a way that is refused says nothing besides. */
async function listening(ground: OpenGround, viewers: readonly Viewer[], judge: Judge): Promise<Listening[]> {
  const all: Listening[] = [];
  for (const viewer of viewers) {
    for (const { way, text } of everySubscription(judge.neighbourhood)) {
      const stream = await opening(ground, viewer, text);
      const heard: Answer[] = [];
      if (Symbol.asyncIterator in stream) {
        all.push({ viewer, way, heard, ended: collecting(stream as unknown as AsyncIterable<Answer>, heard) });
      } else judge.silence({ viewer, way }, stream);
    }
  }
  return all;
}

/** Writes that something was done to each of these records, as the log of events has it: ids and never content. */
async function happens({ hub, garden }: Neighbourhood, records: readonly Specimen[]): Promise<void> {
  const [plan, assessment] = [garden.ofType('Plan')[0]!, garden.ofType('Assessment')[0]!];
  const rows = records.map(({ type, id, childId, row }) => {
    const own = Object.fromEntries(TOLD_BESIDES.filter((name) => typeof row[name] === 'string').map((name) => [name, row[name]]));
    const about = { planId: plan.id, assessmentId: assessment.id, ...(type === 'AdviceRequest' ? { adviceRequestId: id } : {}), ...own };
    return { name: done[type] ?? `${type}.changed`, child_id: childId, subject_type: type, subject_id: id, about };
  });
  await hub.owner((owner) =>
    owner.query(
      `INSERT INTO event (name, child_id, subject_type, subject_id, about) SELECT name, child_id, subject_type, subject_id, about
     FROM jsonb_to_recordset($1) AS t (name text, child_id uuid, subject_type text, subject_id uuid, about jsonb)`,
      [JSON.stringify(rows)],
    ),
  );
}

/** Who follows every change around this child hears of all that they read. */
const followers = (listeners: readonly Listening[], { oracle }: Judge, child: Specimen): Listening[] =>
  listeners.filter(({ viewer, way }) => way === 'listening changes' && oracle.reads(viewer, child) !== 'nothing');

/** Something happens to every record, a few at a time, and to the child last: whoever has heard of that has heard of the rest. */
async function everythingHappens(listeners: readonly Listening[], judge: Judge, records: readonly Specimen[]): Promise<void> {
  const { neighbourhood } = judge;
  const last = neighbourhood.find(neighbourhood.known.here.childId)!;
  for (let from = 0, times = 1; from < records.length; from += AT_ONCE, times += 1) {
    await happens(neighbourhood, [...records.slice(from, from + AT_ONCE).filter(({ id }) => id !== last.id), last]);
    const isBehind = ({ heard }: Listening): boolean => heard.filter((answer) => subjectIn(answer) === last.id).length < times;
    while (followers(listeners, judge, last).some(isBehind)) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Holds what one listener heard against the oracle: of nothing but records that they read, and of a follower, of all of those. */
function judged({ viewer, way, heard }: Listening, judge: Judge): Set<string> {
  const found = new Set<string>();
  for (const answer of heard) {
    judge.answer({ viewer, way }, answer);
    const subject = judge.neighbourhood.find(subjectIn(answer));
    if (!subject) continue;
    found.add(subject.id);
    judge.presence({ viewer, way }, subject, true);
  }
  return found;
}

/** Everybody listens to everything while something happens to every record. */
export async function everybodyListens(judge: Judge, viewers: readonly Viewer[], records: readonly Specimen[]): Promise<void> {
  const { hub, known, find } = judge.neighbourhood;
  const ground = await openGround({ appUrl: hub.urls.appUrl, clock: hub.clock, log: createLog({ level: 'error' }), connections: 8 });
  const listeners = await listening(ground, viewers, judge);
  await everythingHappens(listeners, judge, records);
  await ground.events.close();
  await Promise.all(listeners.map(({ ended }) => ended));
  await ground.close();
  const complete = followers(listeners, judge, find(known.here.childId)!);
  for (const listener of listeners) {
    const found = judged(listener, judge);
    if (complete.includes(listener)) for (const record of records) judge.presence(listener, record, found.has(record.id));
  }
}
