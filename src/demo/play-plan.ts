import { byForeignKey, type LoaderOf } from '../access';
import { takeIntoPlan, type AdviceLine } from '../assessment';
import {
  addNeed,
  addOutcome,
  addProvision,
  changeNeed,
  changeOutcome,
  changeProvision,
  DocumentFormat,
  issuePlan,
  kindsOfLine,
  LineType,
  linkLines,
  makeDocument,
  PlanKind,
  startPlan,
  type Line,
  type Plan,
  type PlanVersion,
} from '../plan';
import { needFields, outcomeFields, sectionOf, termsOf } from './advice-input';
import type { DemoOwnLine, DemoPlan } from './demo-stories';
import type { AdvisedLines } from './play-assessment';
import { atSchool, keyOf, reading, type Scene } from './scene';
import { done } from './stage';

/** Lines of the child's plan, by the keys of the files. */
export type PlanLines = ReadonlyMap<string, { readonly id: string; readonly lineType: LineType }>;

const titles: Readonly<Record<string, string>> = {
  EHC_PLAN: 'Education, health and care plan',
  SEN_SUPPORT: 'SEN support plan',
  PASTORAL_SUPPORT: 'Pastoral support plan',
};

interface Part {
  readonly scene: Scene;
  readonly told: DemoPlan;
  readonly plan: Plan;
}
const senco = ({ scene, told }: Part) => atSchool(scene, told.assembledBy);

const takenAs = Object.fromEntries(
  Object.values(LineType).map((type) => [type, byForeignKey(kindsOfLine[type].policy, 'sourceLineId')]),
) as Readonly<Record<LineType, LoaderOf<string, Line[]>>>;

async function take(part: Part, advised: AdvisedLines): Promise<PlanLines> {
  const { scene, told, plan } = part;
  const wanted = [...advised].filter(([key]) => told.takes === 'ALL' || told.takes.includes(key) || key.startsWith('hope-'));
  await done(
    `take advice into the plan of ${scene.child.key}`,
    takeIntoPlan(senco(part), {
      planId: plan.id,
      lineIds: wanted.map(([, { id }]) => id),
      withLinked: false,
      idempotencyKey: keyOf(scene, 'take'),
    }),
  );
  return reading(senco(part), async ({ load }) => {
    const taken = await Promise.all(
      wanted.map(async ([key, line]: readonly [string, AdviceLine]) => {
        const [inPlan] = await load(takenAs[line.lineType], line.id);
        return [key, { id: inPlan!.id, lineType: line.lineType }] as const;
      }),
    );
    return new Map(taken);
  });
}

const lineIn = (lines: PlanLines, key: string) => {
  const line = lines.get(key);
  if (line) return line;
  throw new Error(`The demo's files speak of the line ${key}, which is not in the plan`);
};

async function link(part: Part, lines: PlanLines): Promise<void> {
  const { scene, told } = part;
  for (const { provision, need, outcome } of told.links) {
    for (const from of [need, outcome].map((key) => lineIn(lines, key))) {
      const to = lineIn(lines, provision);
      await done(
        `link ${provision} in the plan of ${scene.child.key}`,
        linkLines(senco(part), {
          childId: scene.childId,
          fromType: from.lineType,
          fromId: from.id,
          toType: to.lineType,
          toId: to.id,
          idempotencyKey: keyOf(scene, `link/${from.id}/${to.id}`),
        }),
      );
    }
  }
}

/** The files call two of the ten questions otherwise. */
const termNames: Readonly<Record<string, string>> = { where: 'place', coverForAbsence: 'absenceCover' };

async function change(part: Part, lines: PlanLines): Promise<void> {
  const { scene, told } = part;
  for (const { line: key, field, text, why } of told.changes) {
    const { id, lineType } = lineIn(lines, key);
    const of = { version: 1, reason: why, idempotencyKey: keyOf(scene, `change/${key}/${field}`), ...(field === 'text' ? { text } : {}) };
    const what = `change ${key} in the plan of ${scene.child.key}`;
    if (lineType === LineType.NEED) await done(what, changeNeed(senco(part), { ...of, needId: id }));
    if (lineType === LineType.OUTCOME) await done(what, changeOutcome(senco(part), { ...of, outcomeId: id }));
    if (lineType === LineType.PROVISION) {
      const terms = field === 'text' ? null : { [termNames[field] ?? field]: text };
      await done(what, changeProvision(senco(part), { ...of, provisionId: id, terms }));
    }
  }
}

async function addOwn(part: Part, lines: PlanLines, own: DemoOwnLine): Promise<void> {
  const { scene, plan } = part;
  const ids = (keys: readonly string[]) => keys.map((key) => lineIn(lines, key).id);
  const of = { planId: plan.id, idempotencyKey: keyOf(scene, `own/${own.line.key}`) };
  const what = `add ${own.line.key} to the plan of ${scene.child.key}`;
  if (own.kind === 'NEED') await done(what, addNeed(senco(part), { ...of, ...needFields(own.line), outcomeIds: [], provisionIds: [] }));
  if (own.kind === 'OUTCOME') {
    await done(
      what,
      addOutcome(senco(part), { ...of, ...outcomeFields(own.line), needIds: ids(own.line.needs), aspirationIds: [], provisionIds: [] }),
    );
  }
  if (own.kind !== 'PROVISION') return;
  const { section, needs, outcomes } = own.line;
  await done(
    what,
    addProvision(senco(part), {
      ...of,
      section: sectionOf(section),
      terms: termsOf(own.line),
      onAuthorityOf: own.onAuthorityOf ?? null,
      neededInClass: false,
      needIds: ids(needs),
      outcomeIds: ids(outcomes),
    }),
  );
}

/** What a plan has come to: its lines, and its first version where it was issued. */
export interface Played {
  readonly lines: PlanLines;
  readonly version: PlanVersion | undefined;
}

/** Puts the plan together from advice, as its SENCO does: takes lines, links them, changes some, adds her own, and issues it. */
export async function playPlan(scene: Scene, told: DemoPlan, advised: AdvisedLines): Promise<Played> {
  const plan = await done(
    `start the plan of ${scene.child.key}`,
    startPlan(atSchool(scene, told.assembledBy), {
      childId: scene.childId,
      kind: PlanKind[told.kind as keyof typeof PlanKind],
      title: titles[told.kind]!,
      idempotencyKey: keyOf(scene, 'plan'),
    }),
  );
  const part: Part = { scene, told, plan };
  const lines = await take(part, advised);
  await link(part, lines);
  await change(part, lines);
  for (const own of told.ownLines) await addOwn(part, lines, own);
  if (!told.issue) return { lines, version: undefined };
  const version = await done(
    `issue the plan of ${scene.child.key}`,
    issuePlan(senco(part), {
      planId: plan.id,
      version: 1,
      note: told.issue.note,
      overrides: told.issue.overrides.map(({ line, reason }) => ({ lineId: lineIn(lines, line).id, reason })),
      idempotencyKey: keyOf(scene, 'issue'),
    }),
  );
  await done(
    `make a copy of the plan of ${scene.child.key}`,
    makeDocument(senco(part), { planId: plan.id, planVersionId: version.id, format: DocumentFormat.PDF, idempotencyKey: keyOf(scene, 'copy') }),
  );
  return { lines, version };
}
