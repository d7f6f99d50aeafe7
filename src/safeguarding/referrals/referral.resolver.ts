import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, listed, type Request } from '../../access';
import { Child, childById, Organisation, organisationById, Person, personById } from '../../people';
import { PageArgs } from '../../platform/graphql/connection';
import { closeReferral } from './close-referral';
import { decideReferral } from './decide-referral';
import { makeReferral } from './make-referral';
import { Referral } from './referral.entity';
import { CloseReferralInput, DecideReferralInput, MakeReferralInput } from './referral.inputs';
import { openReferrals, referralById } from './referral.loaders';
import { referralPolicy } from './referral.policy';
import { ReferralConnection, ReferralResult } from './referral.results';

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, { nullable: true, description: 'A referral that your organisation made or received.' })
  referral(@Arg('id', () => ID, { description: 'The referral.' }) id: string, @Ctx() { load }: Request) {
    return load(referralById, id);
  }

  @Query(() => ReferralConnection, { description: 'Referrals that are not closed, the soonest due first: those that your organisation made, and those made to it.' })
  openReferrals(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, openReferrals, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: Referral, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The social care team that it was made to.' })
  toOrganisation(@Root() { toOrganisationId }: Referral, @Ctx() { load }: Request) {
    return load(organisationById, toOrganisationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who referred.' })
  referredBy(@Root() { recordedBy }: Referral, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that referred.' })
  referredFor(@Root() { recordedFor }: Referral, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @Mutation(() => ReferralResult, { description: 'Refers a child to children’s social care. Its social workers are told; the family is told nothing here.' })
  makeReferral(@Arg('input', { description: 'What social care is asked to look at.' }) input: MakeReferralInput, @Ctx() request: Request) {
    return makeReferral(request, input);
  }

  @Mutation(() => ReferralResult, { description: 'Says what follows from a referral, and why; within one working day.' })
  decideReferral(@Arg('input', { description: 'The decision.' }) input: DecideReferralInput, @Ctx() request: Request) {
    return decideReferral(request, input);
  }

  @Mutation(() => ReferralResult, { description: 'Says what came of a referral; within 45 working days.' })
  closeReferral(@Arg('input', { description: 'The outcome.' }) input: CloseReferralInput, @Ctx() request: Request) {
    return closeReferral(request, input);
  }
}
alsoFields(referralPolicy, { child: asRead, toOrganisation: asRead, referredBy: asRead, referredFor: asRead });
answeredBy('Query', { referral: [referralById, 'id'], openReferrals: [openReferrals, 'first'] });
answeredBy('Referral', {
  child: [childById, 'childId'], toOrganisation: [organisationById, 'toOrganisationId'], referredBy: [personById, 'recordedBy'], referredFor: [organisationById, 'recordedFor'],
});
