import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { deed } from '../../../access';
import { senTypeByCode } from '../../../people';
import { Plan, planPolicy, PlanKind } from '../../../plan';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { invalid, type InvalidInput } from '../../../platform/graphql/problem';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { PlanTermsRecorded } from '../../assessment.events';
import { DirectPayment, Residence, WorkBasedPathway, type PlanTerms } from './plan-terms.entity';
import { planTermsPolicy } from './sen2.policies';

@InputType({ description: 'What a plan provides beside its lines. What is left out is not provided.' })
export class RecordPlanTermsInput extends DeedInput {
  @Field(() => ID, { description: 'The EHC plan.' }) planId!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day from which it holds; today when left out.' }) fromOn?: string | null;
  @Field(() => String, { nullable: true, description: 'The main type of special educational need, by the Department for Education’s code, as SLCN.' }) primarySenType?: string | null;
  @Field(() => String, { nullable: true, description: 'The second type of need, if any.' }) secondarySenType?: string | null;
  @Field(() => Residence, { nullable: true, description: 'A residential place.' }) residence?: Residence | null;
  @Field(() => WorkBasedPathway, { nullable: true, description: 'Learning at work.' }) workBasedPathway?: WorkBasedPathway | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether a personal budget is taken up.' }) personalBudget!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether a part of it is held and spent by the authority, the school or a third party.' }) organisedArrangements!: boolean;
  @Field(() => [DirectPayment], { defaultValue: [], description: 'What direct payments are made for.' }) directPayments!: DirectPayment[];
}
const code = z.string().max(10, 'a code is short').nullish();
const recordPlanTermsShape = z.object({ primarySenType: code, secondarySenType: code });

/** Codes that mean nothing in a plan: no plan is without an assessment of the need. */
const NOT_ASSESSED = 'NSA';
const isType = (given: string | null | undefined): boolean => !given || (given !== NOT_ASSESSED && senTypeByCode(given) !== undefined);

function complaint({ primarySenType, secondarySenType, personalBudget, organisedArrangements, directPayments }: RecordPlanTermsInput): InvalidInput | undefined {
  if (!isType(primarySenType)) return invalid('primarySenType', 'there is no such type of need in a plan');
  if (!isType(secondarySenType)) return invalid('secondarySenType', 'there is no such type of need in a plan');
  if (secondarySenType && !primarySenType) return invalid('primarySenType', 'a second type of need comes after a first');
  if (secondarySenType && secondarySenType === primarySenType) return invalid('secondarySenType', 'the second type of need is another than the first');
  if (!personalBudget && (organisedArrangements || directPayments.length > 0)) return invalid('personalBudget', 'direct payments and organised arrangements are parts of a personal budget');
  return undefined;
}

/** Records what an EHC plan provides beside its lines. What was recorded before stays. */
export const recordPlanTerms = deed<RecordPlanTermsInput, Plan, PlanTerms>({
  may: planTermsPolicy.may.record,
  input: recordPlanTermsShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, input, { tx, today, emit }) {
    if (plan.kind !== PlanKind.EHC_PLAN) return invalid('planId', 'this is no EHC plan');
    const refused = complaint(input);
    if (refused) return refused;
    const { fromOn, primarySenType, secondarySenType, residence, workBasedPathway, personalBudget, organisedArrangements, directPayments } = input;
    const terms = await tx.insert(planTermsPolicy, {
      childId: plan.childId, planId: plan.id, fromOn: fromOn ?? today, primarySenType: primarySenType ?? null, secondarySenType: secondarySenType ?? null, residence: residence ?? null,
      workBasedPathway: workBasedPathway ?? null, personalBudget, organisedArrangements, directPayments: [...new Set(directPayments)],
    });
    emit(PlanTermsRecorded, terms, { planId: plan.id });
    return terms;
  },
});
