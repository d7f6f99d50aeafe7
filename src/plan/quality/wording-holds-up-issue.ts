import { Field, ObjectType } from 'type-graphql';
import { Problem, problemNamed } from '../../platform/graphql/problem';
import { PlanFinding } from './plan-finding';

@ObjectType({ implements: Problem, description: 'The plan holds wording that nobody can be held to. Reword it, or say of each why it is issued so.' })
export class WordingHoldsUpIssue extends Problem {
  readonly __typename = 'WordingHoldsUpIssue';
  readonly code = 'WORDING_HOLDS_UP_ISSUE';
  readonly message: string;
  @Field(() => [PlanFinding], { description: 'The wordings, each with what it leaves open.' }) readonly findings: readonly PlanFinding[];
  constructor(findings: readonly PlanFinding[]) {
    super();
    this.findings = findings;
    const [first] = findings;
    this.message = `Nobody can be held to “${first!.words}”${findings.length > 1 ? ` and ${findings.length - 1} more` : ''}. Reword each, or say for each line why the plan is issued so (overrides).`;
  }
}
problemNamed('WordingHoldsUpIssue');
