import { Field, ObjectType } from 'type-graphql';
import { Problem, problemNamed } from '../../../platform/graphql/problem';
import { PlanCallOut } from '../difference/plan-difference';

@ObjectType({ implements: Problem, description: 'The plan would give less than the edition in force, and the family has not been told. Give notice of it by a legal route, or put back what it gave.' })
export class ProvisionWouldShrink extends Problem {
  readonly __typename = 'ProvisionWouldShrink';
  readonly code = 'PROVISION_WOULD_SHRINK';
  readonly message: string;
  @Field(() => [PlanCallOut], { description: 'What would be less, line by line.' }) readonly callOuts: readonly PlanCallOut[];
  constructor(callOuts: readonly PlanCallOut[]) {
    super();
    this.callOuts = callOuts;
    this.message = `${callOuts[0]!.message}${callOuts.length > 1 ? ` And ${callOuts.length - 1} more.` : ''} What was agreed is not made less without a reason, a legal route and a notice to the family (giveReductionNotice).`;
  }
}
problemNamed('ProvisionWouldShrink');
