import { Kind } from '../../../src/access';
import { FactCategory } from '../../../src/people';
import { newId } from '../../../src/platform/uuid';
import type { Connection } from '../../../src/platform/database/database';
import { type TestHub } from '../../support/hub';
import type { Asker, Records, Specimen } from '../oracle/words';
import { plantAssessment } from './assessed';
import { plantBetweenAgencies } from './between-agencies';
import { plantChases } from './chased';
import { Canaries } from './canaries';
import { plantEmergencies, plantOrders, plantSafeguarding, plantSharing, type Opened } from './guarded';
import { PlanLines, type Planted } from './lines';
import { Garden } from './plant';
import { plantInLaw } from './in-law';
import { plantPastoralPlans } from './pastoral';
import { plantReviews } from './reviewed';
import { plantSchoolDays } from './school-days';
import { plantSupport } from './supported';
import { Crowd, type Known, type State, type Viewer } from './viewers';

const categories = Object.values(FactCategory);
const schemes = ['UPN', 'FORMER_UPN', 'NHS_NUMBER', 'ULN', 'LA_CHILD_ID'];
const agencies = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.POLICE_SYSTEM];
const codes = ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY'];

/** Three children of three places, all that can be held of the first, and everybody who could ask. */
export class Neighbourhood implements Records {
  readonly canaries = new Canaries();
  readonly garden = new Garden(this.canaries);
  readonly crowd: Crowd;
  readonly #opened: Opened[] = [];
  private constructor(
    readonly hub: TestHub,
    readonly known: Readonly<Record<'here' | 'elsewhere' | 'other authority', Known>>,
  ) {
    this.crowd = new Crowd(hub);
    for (const state of ['current', 'colleague', 'ended', 'future', 'closed', 'shut out'] as const) this.crowd.addAll(state, known.here);
    for (const state of ['elsewhere', 'other authority'] as const) this.crowd.addAll(state, known[state]);
    this.#around({ childId: known.here.childId, garden: this.garden, crowd: this.crowd });
    for (const state of ['elsewhere', 'other authority'] as const) this.#another(known[state], state);
  }

  static async make(hub: TestHub): Promise<Neighbourhood> {
    return hub.owner(async (owner) => {
      const here = await Crowd.place(owner, 1);
      const elsewhere = await Crowd.place(owner, 2, here['LOCAL_AUTHORITY']);
      const far = await Crowd.place(owner, 3);
      const made = new Neighbourhood(hub, {
        here: { place: here, childId: newId() },
        elsewhere: { place: elsewhere, childId: newId() },
        'other authority': { place: far, childId: newId() },
      });
      await made.crowd.write(owner);
      await made.garden.write(owner);
      await made.#open(owner);
      return made;
    });
  }

  find = (id: unknown): Specimen | undefined => this.garden.records.get(String(id));
  get viewers(): readonly Viewer[] {
    return this.crowd.viewers;
  }

  isSharedWith({ personId, actingFor, posts }: Asker, { id, childId, type }: Specimen): boolean {
    return this.#opened.some(({ share, recordIds }) => {
      const { row } = share;
      const isOpened = recordIds.includes(id) || (type === 'Child' && childId === share.childId) || share.id === id;
      return (
        isOpened &&
        row['organisationId'] === actingFor &&
        (row['personId'] ?? personId) === personId &&
        (row['post'] === null || posts.some((post) => post === row['post']))
      );
    });
  }

  /** All that is held of the child here. */
  #around(planted: Planted): void {
    const { childId, garden, crowd } = planted;
    const keeper = crowd.of(Kind.SEND_CASEWORKER);
    this.#theChild(childId, 'current');
    const enrolled = { schoolId: this.known.here.place['SCHOOL'] };
    garden.plant('Enrolment', { childId, by: keeper, given: { ...enrolled, untilOn: null } });
    garden.plant('Enrolment', { childId, by: keeper, given: { ...enrolled, fromOn: '2024-09-02', untilOn: '2025-07-22' } });
    const therapist = crowd.of(Kind.THERAPIST);
    for (const untilOn of [null, '2026-08-31']) {
      garden.plant('TeamMember', {
        childId,
        by: keeper,
        given: { personId: therapist.personId, organisationId: therapist.actingFor, kind: Kind.THERAPIST, untilOn },
      });
    }
    for (const kind of [Kind.PARENT, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_HEALTH]) {
      garden.plant('FamilyMember', { childId, by: keeper, given: { personId: crowd.of(kind).personId } });
    }
    for (const agency of agencies) {
      const openly = ![Kind.CARE_SYSTEM, Kind.POLICE_SYSTEM].includes(agency);
      garden.plant('KnownAgency', {
        childId,
        by: crowd.of(Kind.AUTHORITY_SYSTEM),
        given: { organisationId: crowd.of(agency).actingFor, openly, untilOn: agency === Kind.HEALTH_SYSTEM ? '2026-12-01' : null },
      });
    }
    const forHealth = garden.ofType('FamilyMember').at(-1)!;
    garden.plant('OpenedMatters', {
      childId,
      by: crowd.of(Kind.YOUNG_PERSON),
      given: { familyMemberId: forHealth.id, parentId: forHealth.row['personId'], matters: ['HEALTH'], untilOn: null, closedOn: null },
    });
    plantOrders(planted, forHealth);
    this.#whatAgenciesSay(planted);
    this.#plans(planted);
    plantAssessment(planted);
    plantChases(planted);
    plantInLaw(planted);
    plantSupport(planted);
    plantPastoralPlans(planted);
    plantSchoolDays(planted);
    const actions = plantSafeguarding(planted);
    plantBetweenAgencies(planted);
    plantEmergencies(planted);
    this.#shares(planted, actions[2]!);
  }

  #theChild(childId: string, state: State): void {
    const by = this.crowd.of(Kind.AUTHORITY_SYSTEM, state);
    this.garden.plant('Child', { childId, by, given: { id: childId, authorityId: by.actingFor, dateOfBirth: '2010-03-09' } });
  }

  #whatAgenciesSay({ childId, garden, crowd }: Planted): void {
    const says = (agency: Kind, given: object): Specimen =>
      garden.plant('ChildFact', {
        childId,
        by: crowd.of(agency),
        given: { saidBy: crowd.of(agency).actingFor, unprotectedCategory: null, ...given },
      });
    for (const category of categories) for (const agency of agencies) says(agency, { category, key: `OF_${category}`, comparedBy: agency });
    for (const handling of codes) says(Kind.HEALTH_SYSTEM, { category: 'COMMUNICATION', handling, isCurrent: false });
    for (const scheme of schemes) garden.plant('ChildIdentifier', { childId, by: crowd.of(Kind.AUTHORITY_SYSTEM), given: { scheme } });
  }

  #plans(planted: Planted): void {
    const { childId, garden, crowd } = planted;
    const by = crowd.of(Kind.SEND_CASEWORKER);
    const plan = garden.plant('Plan', { childId, by, given: { kind: 'EHC_PLAN', state: 'ISSUED', latestVersionNumber: 1 } });
    garden.plant('Plan', { childId, by, given: { kind: 'SEN_SUPPORT', state: 'DRAFTING', latestVersionNumber: 0 } });
    const version = garden.plant('PlanVersion', { childId, by, given: { planId: plan.id, number: 1, edition: null, unsupportedThen: [] } });
    // Nothing stands in it: all that the first said is in what became of it.
    garden.plant('PlanVersion', { childId, by, given: { planId: plan.id, number: 2, edition: 'DRAFT', unsupportedThen: [] } });
    const notice = garden.plant('ReductionNotice', { childId, by, given: { planId: plan.id, toFamily: garden.ofType('FamilyMember').map(({ id }) => id) } });
    for (const kind of [Kind.PARENT, Kind.RESTRICTED_PARENT]) garden.plant('NoticeSeen', { childId, by: crowd.of(kind), given: { planId: plan.id, noticeId: notice.id } });
    garden.plant('PlanSignature', { childId, by, given: { planId: plan.id, planVersionId: version.id, signedBy: by.personId } });
    new PlanLines(planted, { planId: plan.id, versionId: version.id });
    plantReviews(planted, plan.id);
    for (const kind of [Kind.SEND_CASEWORKER, Kind.THERAPIST, Kind.PARENT]) {
      garden.plant('PlanDocument', { childId, by: crowd.of(kind), given: { planId: plan.id, planVersionId: version.id, state: 'READY' } });
    }
    const broughtIn = garden.plant('PlanImport', { childId, by: crowd.of(Kind.SENCO), given: { planId: plan.id } });
    const line = garden.ofType('Need')[0]!;
    garden.plant('ImportedPiece', { childId, by: crowd.of(Kind.SENCO), given: { importId: broughtIn.id, section: 'B', lineType: 'NEED', lineId: line.id } });
    for (const [number, kind] of [Kind.PARENT, Kind.RESTRICTED_PARENT].entries()) {
      garden.plant('PlanAgreement', {
        childId,
        by: crowd.of(kind),
        given: { planId: plan.id, planVersionId: version.id, answer: 'DISAGREES', answeredAs: kind, number: number + 1 },
      });
    }
  }

  /** What the safeguarding lead shared: with one person, with a post, with an organisation; none of whom knows the child otherwise. */
  #shares(planted: Planted, action: Specimen): void {
    const { crowd, garden } = planted;
    const line = garden.ofType('Provision').find(({ row }) => row['section'] === 'H2' && row['sharedWithFamily'] === false)!;
    const fact = garden.ofType('ChildFact').find(({ row }) => row['category'] === 'POLICE')!;
    const recipients = [
      { viewer: crowd.of(Kind.SOCIAL_WORKER, 'elsewhere'), named: true },
      { viewer: crowd.of(Kind.HEAD, 'elsewhere'), post: Kind.HEAD, named: false },
      { viewer: crowd.of(Kind.THERAPIST, 'other authority'), named: false },
    ];
    this.#opened.push(...plantSharing(planted, [line, fact, action], recipients));
  }

  async #open(owner: Connection): Promise<void> {
    for (const { share, recordIds } of this.#opened) {
      const { row } = share;
      for (const id of [...recordIds, share.childId, share.id]) {
        await owner.query(
          `INSERT INTO record_share (record_type, record_id, child_id, acting_for, person_id, post, decision_id, share_id, granted_by, granted_for)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            this.find(id)!.type,
            id,
            share.childId,
            row['organisationId'],
            row['personId'],
            row['post'],
            row['decisionId'],
            share.id,
            row['recordedBy'],
            row['recordedFor'],
          ],
        );
      }
    }
  }

  /** Something of each sort about a child of another place, for whom the viewers of that place are there. */
  #another({ childId, place }: Known, state: State): void {
    const by = this.crowd.of(Kind.AUTHORITY_SYSTEM, state);
    this.#theChild(childId, state);
    this.garden.plant('Enrolment', { childId, by, given: { schoolId: place['SCHOOL'], untilOn: null } });
    for (const category of ['IDENTITY', 'ADDRESS', 'POLICE']) {
      this.garden.plant('ChildFact', { childId, by, given: { category, saidBy: by.actingFor, unprotectedCategory: null } });
    }
    for (const scheme of schemes) this.garden.plant('ChildIdentifier', { childId, by, given: { scheme } });
    this.garden.plant('Plan', { childId, by, given: { kind: 'EHC_PLAN', state: 'DRAFTING', latestVersionNumber: 0 } });
    this.garden.plant('Need', { childId, by, given: { section: 'B', sharedWithFamily: true } });
  }
}
