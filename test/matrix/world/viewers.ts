import { Kind, kinds } from '../../../src/access';
import { addOrganisation, OrganisationKind } from '../../../src/people';
import type { Connection } from '../../../src/platform/database/database';
import { newId } from '../../../src/platform/uuid';
import { ISSUER, Someone, type TestHub } from '../../support/hub';
import type { Asker } from '../oracle/words';

export const states = ['current', 'colleague', 'ended', 'future', 'elsewhere', 'other authority', 'closed', 'shut out'] as const;
export type State = (typeof states)[number];

/** Somebody who asks, with all that the oracle may know of them. */
export interface Viewer extends Asker {
  readonly kind: string;
  readonly state: string;
  readonly someone: Someone;
}

const home: Readonly<Record<string, readonly Kind[]>> = {
  [OrganisationKind.SCHOOL]: [
    Kind.SENCO,
    Kind.CLASS_TEACHER,
    Kind.COVER_TEACHER,
    Kind.TEACHING_ASSISTANT,
    Kind.PASTORAL_LEAD,
    Kind.HEAD,
    Kind.DSL,
    Kind.GOVERNOR,
    Kind.SCHOOL_SYSTEM,
  ],
  [OrganisationKind.HEALTH_PROVIDER]: [
    Kind.THERAPIST,
    Kind.CLINICIAN,
    Kind.CLINICAL_SUPERVISOR,
    Kind.DESIGNATED_CLINICAL_OFFICER,
    Kind.HEALTH_SYSTEM,
  ],
  [OrganisationKind.LOCAL_AUTHORITY]: [
    Kind.EDUCATIONAL_PSYCHOLOGIST,
    Kind.SEND_CASEWORKER,
    Kind.SEND_MANAGER,
    Kind.VIRTUAL_HEAD,
    Kind.AUTHORITY_SYSTEM,
  ],
  [OrganisationKind.SOCIAL_CARE_TEAM]: [
    Kind.SOCIAL_WORKER,
    Kind.EARLY_HELP,
    Kind.CARE_TEAM_MANAGER,
    Kind.REVIEWING_OFFICER,
    Kind.CARE_SYSTEM,
  ],
  [OrganisationKind.POLICE]: [Kind.POLICE, Kind.POLICE_SYSTEM],
  [OrganisationKind.YOUTH_JUSTICE]: [Kind.YOUTH_JUSTICE],
  // Where records are opened in an emergency, and whose acts are reviewed: a trust that has nothing else to do with the child.
  [OrganisationKind.INTEGRATED_CARE_BOARD]: [
    Kind.EMERGENCY_PARTY,
    Kind.EMERGENCY_HEALTH_AND_CARE,
    Kind.EMERGENCY_RECORD,
    Kind.EMERGENCY_SAFEGUARDING,
    Kind.DATA_PROTECTION_OFFICER,
    Kind.CALDICOTT_GUARDIAN,
  ],
};
const homeOf = (kind: Kind): string | undefined => Object.keys(home).find((organisation) => home[organisation]!.includes(kind));
/** Held by the office: whoever has the post at the organisation. */
const byOffice: readonly Kind[] = [
  Kind.SENCO,
  Kind.HEAD,
  Kind.DSL,
  Kind.PASTORAL_LEAD,
  Kind.SEND_MANAGER,
  Kind.GOVERNOR,
  Kind.DATA_PROTECTION_OFFICER,
  Kind.CALDICOTT_GUARDIAN,
  Kind.SCHOOL_SYSTEM,
  Kind.HEALTH_SYSTEM,
  Kind.CARE_SYSTEM,
  Kind.AUTHORITY_SYSTEM,
  Kind.POLICE_SYSTEM,
];
/** Each emergency scope takes in the ones before it. */
const scopes = [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING];
const grantedAs = (kind: Kind): readonly Kind[] => (scopes.includes(kind) ? scopes.slice(0, scopes.indexOf(kind) + 1) : [kind]);

/** Where a child lives: the organisations around, by kind. */
export type Place = Readonly<Record<string, string>>;
export interface Known {
  readonly place: Place;
  readonly childId: string;
}

type Row = Readonly<Record<string, unknown>>;
const ALWAYS = 'infinity';
const LONG_AGO = '2026-01-05T09:00:00Z';
const LAST_WEEK = '2026-01-12T09:00:00Z';
const SOME_DAY = '2100-01-01T00:00:00Z';

/** The people of the matrix and how they stand to the children, gathered to be written at once. */
export class Crowd {
  readonly viewers: Viewer[] = [];
  readonly #rows: Record<'person' | 'account' | 'post' | 'child_relationship' | 'shut_out', Row[]> = {
    person: [],
    account: [],
    post: [],
    child_relationship: [],
    shut_out: [],
  };
  constructor(readonly hub: TestHub) {}

  static async place(owner: Connection, which: number, authority?: string): Promise<Place> {
    const place: Record<string, string> = {};
    for (const kind of Object.keys(home)) {
      const codes = kind === OrganisationKind.LOCAL_AUTHORITY ? { authorityCode: String(590 + which) } : { localCode: `MX${which}${kind}` };
      place[kind] =
        kind === OrganisationKind.LOCAL_AUTHORITY && authority
          ? authority
          : await addOrganisation(owner, { kind: kind as OrganisationKind, name: `${kind} ${which}`, ...codes });
    }
    return place;
  }

  /** Somebody of a kind, in a state, around the child of a place. */
  add(kind: Kind, state: State, { place, childId }: Known): Viewer {
    const personId = newId();
    const organisation = homeOf(kind);
    const office = byOffice.includes(kind);
    const [starts, ends] = state === 'ended' ? [LONG_AGO, LAST_WEEK] : state === 'future' ? [SOME_DAY, ALWAYS] : [LONG_AGO, ALWAYS];
    const actingFor = organisation ? place[organisation]! : personId;
    const isNow = !['ended', 'future'].includes(state);
    const post = scopes.includes(kind) || kind === Kind.EMERGENCY_PARTY ? Kind.CLINICIAN : kind;
    this.#rows.person.push({ id: personId, name: `${kind} ${state}`, is_system: kind.endsWith('SYSTEM') });
    this.#rows.account.push({ issuer: ISSUER, subject: personId, holder_id: personId, suspended_at: state === 'closed' ? LONG_AGO : null });
    if (organisation) {
      this.#rows.post.push({
        id: newId(),
        person_id: personId,
        organisation_id: actingFor,
        kind: post,
        starts_at: office ? starts : LONG_AGO,
        ends_at: office ? ends : ALWAYS,
      });
    }
    // An order by which somebody is told nothing beats whatever else would let them in.
    if (state === 'shut out') {
      const by = {
        source: 'CourtOrder',
        source_id: childId,
        starts_at: LONG_AGO,
        ends_at: ALWAYS,
        granted_by: personId,
        granted_for: actingFor,
      };
      this.#rows.shut_out.push({ id: newId(), child_id: childId, person_id: personId, in_family: 'SHUT', ...by });
    }
    for (const each of grantedAs(kind)) {
      this.#rows.child_relationship.push({
        id: newId(),
        child_id: childId,
        person_id: office ? null : personId,
        acting_for: actingFor,
        kind: each,
        source: 'Child',
        source_id: childId,
        starts_at: office ? LONG_AGO : starts,
        ends_at: office ? ALWAYS : ends,
        granted_by: personId,
        granted_for: actingFor,
        kept_from_family: false,
      });
    }
    const posts = organisation && (isNow || !office) ? [post] : [];
    // Somebody of an office whose post is over acts for themself.
    const viewer: Viewer = {
      kind,
      state,
      personId,
      actingFor: office && !isNow ? personId : actingFor,
      posts,
      standing: {},
      someone: new Someone(this.hub, personId, personId),
    };
    this.viewers.push(viewer);
    return viewer;
  }

  addAll(state: State, known: Known): void {
    for (const kind of kinds) this.add(kind, state, known);
  }

  of = (kind: string, state: State = 'current'): Viewer => this.viewers.find((viewer) => viewer.kind === kind && viewer.state === state)!;

  /** How somebody stands to each child, by the rows that are about to be written. */
  #standingOf({ personId, actingFor, posts, state }: Viewer): Record<string, string[]> {
    const standing: Record<string, string[]> = {};
    if (state === 'closed') return standing;
    // An order shuts out of one child: of others whom their post reaches they know what their colleagues know.
    const shutOut = new Set(this.#rows.shut_out.filter((row) => row['person_id'] === personId).map((row) => row['child_id']));
    for (const { child_id, person_id, acting_for, kind, starts_at, ends_at } of this.#rows.child_relationship) {
      const isNow = starts_at === LONG_AGO && ends_at === ALWAYS && !shutOut.has(child_id);
      const isTheirs = acting_for === actingFor && (person_id === personId || (person_id === null && posts.includes(String(kind))));
      if (isNow && isTheirs) standing[String(child_id)] = [...new Set([...(standing[String(child_id)] ?? []), String(kind)])];
    }
    return standing;
  }

  async write(owner: Connection): Promise<void> {
    for (const viewer of this.viewers) Object.assign(viewer.standing, this.#standingOf(viewer));
    for (const [table, rows] of Object.entries(this.#rows)) {
      const list = Object.keys(rows[0]!).join(', ');
      await owner.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows),
      ]);
    }
  }
}
