import { Kind } from '../../../src/access';
import type { Specimen } from '../oracle/words';
import type { Garden } from './plant';
import type { Crowd, Viewer } from './viewers';

/** Sections of a plan, and what stands in them. No deed writes a line of section I yet; one is planted all the same. */
const typeIn: Readonly<Record<string, string>> = {
  A: 'Aspiration',
  B: 'Need',
  C: 'Need',
  D: 'Need',
  E: 'Outcome',
  F: 'Provision',
  G: 'Provision',
  H1: 'Provision',
  H2: 'Provision',
  I: 'Provision',
};
export const sectionLetters = Object.keys(typeIn);
export const lineTypeOf = (type: string): string => type.toUpperCase();
const both = [false, true];
const atDesks = [
  Kind.SENCO,
  Kind.HEAD,
  Kind.THERAPIST,
  Kind.SOCIAL_WORKER,
  Kind.CLASS_TEACHER,
  Kind.TEACHING_ASSISTANT,
  Kind.CLINICIAN,
  Kind.EARLY_HELP,
  Kind.SEND_CASEWORKER,
  Kind.SEND_MANAGER,
];

export interface Planted {
  readonly childId: string;
  readonly garden: Garden;
  readonly crowd: Crowd;
}
interface Marks {
  readonly neededInClass: boolean;
  readonly sharedWithFamily: boolean;
  readonly handling?: string;
}

/** The lines of a plan: each section with each mark, some of them another agency's own, and each handling code. */
export class PlanLines {
  readonly lines: Specimen[] = [];
  constructor(
    readonly planted: Planted,
    readonly plans: { readonly planId: string; readonly versionId: string },
  ) {
    const { of } = planted.crowd;
    const { childId, garden } = planted;
    for (const section of sectionLetters) {
      for (const neededInClass of both) {
        for (const sharedWithFamily of both) this.#add(section, of(Kind.SEND_CASEWORKER), { neededInClass, sharedWithFamily });
      }
      for (const kind of [Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST]) {
        this.#add(section, of(kind), { neededInClass: false, sharedWithFamily: true });
      }
    }
    for (const section of ['B', 'C', 'D']) {
      for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) {
        this.#add(section, of(Kind.THERAPIST), { neededInClass: true, sharedWithFamily: true, handling });
      }
    }
    for (const sharedWithFamily of both) garden.plant('OnePageProfile', { childId, by: of(Kind.CLASS_TEACHER), given: { sharedWithFamily } });
    this.#thread();
    this.#atWork();
  }

  #add(section: string, by: Viewer, { handling, ...marks }: Marks): void {
    const { garden, childId } = this.planted;
    const given = { section, ...marks, handling: handling ?? null };
    const type = typeIn[section]!;
    const line = garden.plant(type, { childId, by, given: { ...given, sourceType: 'AdviceLine', sourceLineId: null } });
    this.lines.push(line);
    const of = { lineType: lineTypeOf(type), lineId: line.id, ...given };
    garden.plant('LineWording', { childId, by, given: { ...of, lineVersion: 1 } });
    garden.plant('LineSource', { childId, by, given: { ...of, sourceType: 'AUTHORITY', sourceId: null } });
    garden.plant('AccessibleText', { childId, by, given: { ...of, planId: null, madeFrom: [line.id] } });
    garden.plant('PlanInclusion', { childId, by, given: { ...of, planId: this.plans.planId, position: this.lines.length, endedAt: null } });
    const said = { ...of, lineFor: by.actingFor, inReplyToId: null, versionLineId: null };
    garden.plant('LineComment', { childId, by: this.#speaker(by, handling), given: said });
    garden.plant('LineProposal', { childId, by: this.#speaker(by, handling), given: { ...of, lineFor: by.actingFor, answeredById: by.personId } });
    // A line that is kept is not issued.
    if (marks.sharedWithFamily && !handling) this.#issue(line, by, of);
  }

  /** Of a line that is kept speaks whoever keeps it. */
  readonly #speaker = (by: Viewer, handling: string | undefined): Viewer => (handling ? by : this.planted.crowd.of(Kind.SEND_CASEWORKER));

  /** The line as it was issued, and what a parent who is restricted said of it. */
  #issue(line: Specimen, by: Viewer, of: Readonly<Record<string, unknown>>): void {
    const { garden, childId, crowd } = this.planted;
    const { canaries } = garden;
    const issued = garden.plant('VersionLine', {
      childId,
      by,
      given: { ...of, versionId: this.plans.versionId, lineVersion: 1, position: this.lines.length },
    });
    Object.assign(issued.row, {
      content: {
        text: canaries.put(issued, 'text'),
        brief: canaries.put(issued, 'brief'),
        terms: { what: canaries.put(issued, 'terms') },
        leadsTo: [],
        authorId: by.personId,
        source: { type: 'AdviceLine', id: line.id, wording: canaries.put(issued, 'sourceWording') },
      },
    });
    const edition = { ...of, planId: this.plans.planId, versionId: this.plans.versionId };
    garden.plant('NoticedReduction', { childId, by, given: edition });
    garden.plant('TribunalLock', { childId, by, given: edition });
    garden.plant('FindingOverride', { childId, by, given: edition });
    garden.plant('VersionQuality', { childId, by, given: edition });
    const said = { ...of, lineFor: by.actingFor, inReplyToId: null, versionLineId: issued.id };
    garden.plant('LineComment', { childId, by: crowd.of(Kind.RESTRICTED_PARENT), given: said });
    if (!['B', 'D'].includes(String(of['section']))) return;
    const proposed = { ...of, lineFor: by.actingFor, answeredById: by.personId };
    garden.plant('LineProposal', { childId, by: crowd.of(Kind.RESTRICTED_PARENT), given: proposed });
  }

  /** Somebody is at a line of each section, and somebody at the plan as a whole: each person is in one place. */
  #atWork(): void {
    const { garden, childId, crowd } = this.planted;
    const at = { planId: this.plans.planId, until: '2099-01-01T00:00:00Z', doing: 'WRITING' };
    for (const [number, section] of sectionLetters.entries()) {
      const line = this.lines.find(({ row }) => row['section'] === section)!;
      const given = { ...at, place: section, lineType: lineTypeOf(line.type), lineId: line.id };
      garden.plant('PlanPresence', { childId, by: crowd.of(atDesks[number]!), given });
    }
    garden.plant('PlanPresence', { childId, by: crowd.of(Kind.DSL), given: { ...at, place: 'PLAN', lineType: null, lineId: null } });
  }

  /** The thread between lines of different sections, whose links are known as both their lines are. */
  #thread(): void {
    const steps = [
      ['A', 'E'],
      ['B', 'E'],
      ['B', 'F'],
      ['C', 'G'],
      ['C', 'F'],
      ['D', 'H1'],
      ['D', 'H2'],
      ['E', 'F'],
      ['E', 'G'],
      ['D', 'F'],
    ] as const;
    const { garden, childId, crowd } = this.planted;
    const of = (section: string, shared: boolean, needed: boolean): Specimen =>
      this.lines.find(({ row }) => row['section'] === section && row['sharedWithFamily'] === shared && row['neededInClass'] === needed)!;
    for (const [from, to] of steps) {
      for (const [fromShared, toShared, needed] of [
        [true, true, false],
        [true, true, true],
        [false, true, true],
        [true, false, false],
      ] as const) {
        const [one, other] = [of(from, fromShared, needed), of(to, toShared, needed)];
        garden.plant('ThreadLink', {
          childId,
          by: crowd.of(Kind.SEND_CASEWORKER),
          given: {
            fromType: lineTypeOf(one.type),
            fromId: one.id,
            toType: lineTypeOf(other.type),
            toId: other.id,
            endedAt: null,
            sections: `${from}>${to}`,
            neededInClass: needed,
            sharedWithFamily: fromShared && toShared,
          },
        });
      }
    }
  }
}
