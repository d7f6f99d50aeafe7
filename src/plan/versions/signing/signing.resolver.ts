import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, type Request } from '../../../access';
import { Organisation, organisationById, Person, personById, whoMayKnowWhere } from '../../../people';
import { resultOf } from '../../../platform/graphql/problem';
import { planReaders } from '../../audiences';
import { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import { PlanVersion } from '../plan-version.entity';
import { planVersionPolicy } from '../plan-version.policy';
import { PlanSignature } from './plan-signature.entity';
import { planSignaturePolicy } from './plan-signature.policy';
import { signPlanVersion } from './sign-version';
import { SignPlanVersionInput } from './signing.inputs';

const signaturesOfVersion = byForeignKey(planSignaturePolicy, 'planVersionId', { by: 't.signed_on, t.id' });
const signaturesOfPlan = byForeignKey(planSignaturePolicy, 'planId', { by: 't.signed_on, t.id' });
const PlanSignatureResult = resultOf('PlanSignatureResult', 'The signature, or what stands in the way.', PlanSignature);

@Resolver(() => PlanSignature)
export class PlanSignatureResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who signed it.' })
  person(@Root() { signedBy }: PlanSignature, @Ctx() { load }: Request) {
    return load(personById, signedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that it was signed for.' })
  organisation(@Root() { recordedFor }: PlanSignature, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @Mutation(() => PlanSignatureResult, { description: 'Signs the edition in force, or notes that a colleague signed it: whoever signs holds the post on that day.' })
  signPlanVersion(@Arg('input', { description: 'Which edition, and who signed it when.' }) input: SignPlanVersionInput, @Ctx() request: Request) {
    return signPlanVersion(request, input);
  }
}
const whose = whoMayKnowWhere(planReaders);
alsoFields(planSignaturePolicy, { person: whose, organisation: whose });
answeredBy('PlanSignature', { person: [personById, 'signedBy'], organisation: [organisationById, 'recordedFor'] });

@Resolver(() => PlanVersion)
export class SignaturesOfVersionResolver {
  @FieldResolver(() => [PlanSignature], { description: 'Who signed it.' })
  signatures(@Root() { id }: PlanVersion, @Ctx() { load }: Request) {
    return load(signaturesOfVersion, id);
  }
}
alsoFields(planVersionPolicy, { signatures: asRead });

@Resolver(() => Plan)
export class SignaturesOfPlanResolver {
  @FieldResolver(() => [PlanSignature], { description: 'Who signed which of its editions.' })
  signatures(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(signaturesOfPlan, id);
  }
}
alsoFields(planPolicy, { signatures: asRead });
answeredBy('PlanVersion', { signatures: [signaturesOfVersion, 'id'] });
answeredBy('Plan', { signatures: [signaturesOfPlan, 'id'] });
