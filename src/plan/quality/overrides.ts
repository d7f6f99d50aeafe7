import { WordingHoldsUpIssue } from './wording-holds-up-issue';
import type { PlanVersion } from '../versions/plan-version.entity';
import type { Line } from '../line.entity';
import type { Tools } from '../../access';
import { findingOverridePolicy } from './finding-override.policy';
import { Severity } from './finding';
import { lineFindings, type LineFinding, type TypedLine } from './line-findings';
import { ruleSet } from './rule-set';
import { versionQualityPolicy } from './version-quality.policy';

/** Somebody’s word that a line is issued as it is. */
export interface Override {
  readonly lineId: string;
  readonly rule?: string | null;
  readonly reason: string;
}
const isMeant = (finding: LineFinding, { lineId, rule }: Override): boolean => finding.lineId === lineId && (!rule || rule === finding.rule);
const reasonFor = (finding: LineFinding, overrides: readonly Override[]): string | undefined => overrides.find((override) => isMeant(finding, override))?.reason.trim();

/** What the wording of an issue came to: what was found, and with what reason each weighty finding is issued all the same. */
export interface Judged {
  readonly lines: readonly TypedLine[];
  readonly findings: readonly LineFinding[];
  readonly overridden: readonly { readonly finding: LineFinding; readonly reason: string }[];
}

/** Judges the lines that are to be issued, of those whose wording the issuer reads; or says what holds the issue up. */
export function judged(heldUpBy: readonly Severity[], placed: readonly TypedLine[], overrides: readonly Override[]): Judged | WordingHoldsUpIssue {
  const lines = placed.filter(({ line }) => line.text !== null);
  const findings = lineFindings(lines);
  const weighty = findings.filter(({ severity }) => heldUpBy.includes(severity));
  const open = weighty.filter((finding) => !reasonFor(finding, overrides));
  if (open.length > 0) return new WordingHoldsUpIssue(open);
  return { lines, findings, overridden: weighty.map((finding) => ({ finding, reason: reasonFor(finding, overrides)! })) };
}

interface Part {
  readonly section: Line['section'];
  readonly neededInClass: boolean;
}
const count = (findings: readonly LineFinding[], severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
const byRule = (findings: readonly LineFinding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

/** Keeps with a version how it was worded, and the reasons for what it was issued with. */
export async function keepQuality({ tx }: Tools, { id: versionId, planId, childId }: PlanVersion, { lines, findings, overridden }: Judged): Promise<void> {
  const partOf = new Map(lines.map(({ line }) => [line.id, line]));
  const parts = new Map<string, Part>(lines.map(({ line: { section, neededInClass } }) => [`${section} ${neededInClass}`, { section, neededInClass }]));
  const isIn = (part: Part) => ({ lineId }: { readonly lineId: string }): boolean => {
    const line = partOf.get(lineId)!;
    return line.section === part.section && line.neededInClass === part.neededInClass;
  };
  const rows = [...parts.values()].map((part) => {
    const own = findings.filter(isIn(part));
    return {
      childId, planId, versionId, ...part, ruleSetVersion: ruleSet.version, lines: lines.filter(({ line }) => isIn(part)({ lineId: line.id })).length,
      high: count(own, Severity.H), middle: count(own, Severity.M), low: count(own, Severity.L), overridden: overridden.filter(({ finding }) => isIn(part)(finding)).length, byRule: byRule(own),
    };
  });
  await tx.insertAll(versionQualityPolicy, rows);
  await tx.insertAll(findingOverridePolicy, overridden.map(({ finding: { lineId, lineType, rule, words }, reason }) => {
    const { section, neededInClass } = partOf.get(lineId)!;
    return { childId, planId, versionId, section, neededInClass, lineType, lineId, rule, words, reason };
  }));
}
