import type { Request } from '../../access';
import { childById } from '../../people';
import { linesOfPlan, unsupportedIn } from '../lines-of-plan';
import { lineTypeOf } from '../lines';
import { plansByKind } from '../kinds/kinds';
import type { PlanVersion } from '../versions/plan-version.entity';
import type { Plan } from '../plan.entity';
import { Severity } from './finding';
import type { PlanQuality, QualityThen } from './plan-finding';
import { planFindings, type PlanFindingSaid } from './plan-findings';
import { qualityOfVersion } from './quality.loaders';
import { ruleSet } from './rule-set';

const count = (findings: readonly PlanFindingSaid[], severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;

/** What the rules find in a plan, as far as the viewer reads it. */
export async function qualityOf(request: Request, plan: Plan): Promise<PlanQuality> {
  const lines = (await linesOfPlan(request, plan.id)).map((line) => ({ line, lineType: lineTypeOf(line) }));
  const child = await request.load(childById, plan.childId);
  const findings = planFindings({
    kind: plan.kind, lines, unsupported: await unsupportedIn(request, plan), dateOfBirth: child?.dateOfBirth ?? null, today: request.ground.clock.today(),
  });
  const { heldUpBy } = plansByKind[plan.kind];
  return {
    ruleSetVersion: ruleSet.version, findings, high: count(findings, Severity.H), middle: count(findings, Severity.M), low: count(findings, Severity.L),
    holdsUpIssue: findings.some(({ severity, words }) => words !== null && heldUpBy.includes(severity)),
  };
}

/** How a version was worded when it was issued, over the sections whose wording the viewer reads. */
export async function qualityThen(request: Request, { id }: PlanVersion): Promise<QualityThen> {
  const parts = (await request.load(qualityOfVersion, id)).filter(({ high }) => high !== null);
  const sum = (of: 'lines' | 'high' | 'middle' | 'low' | 'overridden'): number => parts.reduce((total, part) => total + part[of], 0);
  return { ruleSetVersion: parts[0]?.ruleSetVersion ?? null, lines: sum('lines'), high: sum('high'), middle: sum('middle'), low: sum('low'), overridden: sum('overridden') };
}
