import { LineType } from '../../plan';
import type { AdviceLine } from '../advice/advice-line.entity';
import type { AdvisedNeed } from '../advice/advised';
import type { AdviceResolution } from './advice-resolution.entity';
import { areAlike, groupsOf } from './alike';
import type { AdviceDisagreement, AlikeLines, AssembledNeed } from './assembly';
import { differencesAmong } from './differences';

/** What is put side by side: the lines that hold, and into which lines of the plan each was taken. */
export interface Material {
  readonly lines: readonly AdviceLine[];
  readonly takenInto: ReadonlyMap<string, readonly string[]>;
  readonly resolutions: readonly AdviceResolution[];
}
/** The same, with the lines that speak of one thing found. */
export interface Sorted extends Material {
  readonly groups: readonly (readonly AdviceLine[])[];
}

const isTaken = ({ takenInto }: Material, { id }: AdviceLine): boolean => takenInto.has(id);
/** Whether the plan says two lines as one: somebody has merged them. */
const areMerged = ({ takenInto }: Material, one: AdviceLine, other: AdviceLine): boolean =>
  (takenInto.get(one.id) ?? []).some((lineId) => takenInto.get(other.id)?.includes(lineId));
/** Lines that speak of one thing: alike in their words, or one line of the plan. */
export const sorted = (material: Material): Sorted => ({ ...material, groups: groupsOf(material.lines, (one, other) => areMerged(material, one, other) || areAlike(one, other)) });

export const duplicatesIn = (material: Sorted): AlikeLines[] =>
  material.groups
    .filter((lines) => lines.some((line) => !isTaken(material, line) || !areMerged(material, lines[0]!, line)))
    .map((lines) => ({ lineType: lines[0]!.lineType, lines }));

export const disagreementsIn = (material: Sorted): AdviceDisagreement[] =>
  material.groups.flatMap((lines) =>
    differencesAmong(lines).map(({ field, answers }) => ({
      field, answers,
      resolution: material.resolutions.findLast((each) => each.field === field && answers.every(({ line }) => each.lineIds.includes(line.id))) ?? null,
    })),
  );

const ofType = (lines: readonly AdviceLine[], type: LineType): AdviceLine[] => lines.filter(({ lineType }) => lineType === type);
const meetingAny = (lines: readonly AdviceLine[], met: readonly AdviceLine[]): AdviceLine[] => lines.filter(({ meetsIds }) => met.some(({ id }) => meetsIds.includes(id)));
const isStrength = ({ terms }: AdviceLine): boolean => (terms as AdvisedNeed | null)?.isStrength ?? false;

/** Need by need: the wordings that speak of one need, and what any of them is answered by. */
export function needsIn(material: Sorted): AssembledNeed[] {
  const needs = ofType(material.lines, LineType.NEED);
  const together = material.groups.filter(([first]) => first!.lineType === LineType.NEED);
  const grouped = new Set(together.flat());
  const alone = needs.filter((need) => !grouped.has(need)).map((need) => [need]);
  const inOrder = [...together, ...alone].sort((a, b) => needs.indexOf(a[0]!) - needs.indexOf(b[0]!));
  return inOrder.map((wordings) => {
    const outcomes = meetingAny(ofType(material.lines, LineType.OUTCOME), wordings);
    const provision = meetingAny(ofType(material.lines, LineType.PROVISION), [...wordings, ...outcomes]);
    return { wordings, outcomes, provision, isStrength: wordings.every(isStrength), isInPlan: wordings.some((line) => isTaken(material, line)) };
  });
}

export const needsWithoutProvision = (needs: readonly AssembledNeed[]): AdviceLine[] =>
  needs.filter((need) => !need.isStrength && need.provision.length === 0).flatMap(({ wordings }) => wordings);

export function provisionWithoutOutcome({ lines }: Material): AdviceLine[] {
  const outcomes = ofType(lines, LineType.OUTCOME);
  return ofType(lines, LineType.PROVISION).filter(({ meetsIds }) => !outcomes.some(({ id }) => meetsIds.includes(id)));
}
