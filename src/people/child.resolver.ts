import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, listed, type Request } from '../access';
import { PageArgs } from '../platform/graphql/connection';
import { addFamilyMember } from './add-family-member';
import { addIdentifier } from './add-identifier';
import { addToTeam } from './add-to-team';
import { ChildFact } from './child-fact.entity';
import { ChildIdentifier, IdentifierScheme } from './child-identifier.entity';
import { Child } from './child.entity';
import { authorityReaders, childPolicy } from './child.policy';
import { closeToAgency } from './close-to-agency';
import { ChildConnection } from './connections';
import { deliverFacts } from './deliver-facts';
import { Disagreement, disagreementsAmong } from './disagreement';
import { endEnrolment } from './end-enrolment';
import { endFamilyPart } from './end-family-part';
import { enrolChild } from './enrol-child';
import { Enrolment } from './enrolment.entity';
import { FamilyMember } from './family-member.entity';
import { childWithIdentifier } from './find-child';
import { KnownAgency } from './known-agency.entity';
import { leaveTeam } from './leave-team';
import { moveSchool } from './move-school';
import { openToAgency } from './open-to-agency';
import { Organisation } from './organisation.entity';
import {
  AddFamilyMemberInput, AddIdentifierInput, AddToTeamInput, CloseToAgencyInput, DeliverFactsInput, EndEnrolmentInput, EndFamilyPartInput, EnrolChildInput, LeaveTeamInput,
  MoveSchoolInput, OpenToAgencyInput, RegisterChildInput,
} from './people.inputs';
import { agenciesOfChild, childById, childrenByName, childrenByNumber, enrolmentsOfChild, factsOfChild, familyOfChild, identifiersOfChild, organisationById, teamOfChild } from './people.loaders';
import { ChildResult, EnrolmentResult, FamilyMemberResult, KnownAgencyResult, TeamMemberResult } from './people.results';
import { registerChild } from './register-child';
import { TeamMember } from './team-member.entity';

@ArgsType()
class ChildrenArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Beginning of the given or the family name.' }) named?: string;
}

@Resolver(() => Child)
export class ChildResolver {
  @Query(() => Child, { nullable: true, description: 'A child that you may know of.' })
  child(@Arg('id', () => ID, { description: 'The child.' }) id: string, @Ctx() { load }: Request) {
    return load(childById, id);
  }

  @Query(() => Child, { nullable: true, description: 'The child with this number, if you may see numbers of that kind.' })
  childByIdentifier(
    @Arg('scheme', () => IdentifierScheme, { description: 'Whose number it is.' }) scheme: IdentifierScheme,
    @Arg('value', () => String, { description: 'The number; spaces do not matter. Send it as a variable, never in an address.' }) value: string,
    @Ctx() request: Request,
  ) {
    return childWithIdentifier(request, scheme, value);
  }

  @Query(() => ChildConnection, { description: 'The children that you may know of, by family name.' })
  children(@Args(() => ChildrenArgs) args: ChildrenArgs, @Ctx() request: Request) {
    return listed(request, childrenByName, args);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The local authority that is responsible for the child.' })
  authority(@Root() { authorityId }: Child, @Ctx() { load }: Request) {
    return authorityId ? load(organisationById, authorityId) : null;
  }

  @FieldResolver(() => [ChildFact], { description: 'What agencies say about the child, of what you may see: who said it, and when.' })
  facts(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(factsOfChild, id);
  }

  @FieldResolver(() => [Disagreement], { description: 'Where agencies say different things, of what you may see. No answer is picked.' })
  async disagreements(@Root() { id }: Child, @Ctx() { load }: Request) {
    return disagreementsAmong(await load(factsOfChild, id));
  }

  @FieldResolver(() => [ChildIdentifier], { description: 'Numbers that agencies know the child by.' })
  identifiers(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(identifiersOfChild, id);
  }

  @FieldResolver(() => [Enrolment], { description: 'Where the child is, and was, on roll.' })
  enrolments(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(enrolmentsOfChild, id);
  }

  @FieldResolver(() => [FamilyMember], { description: 'The family members who take part.' })
  family(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(familyOfChild, id);
  }

  @FieldResolver(() => [TeamMember], { description: 'The team around the child that the family may see.' })
  team(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(teamOfChild, id);
  }

  @FieldResolver(() => [KnownAgency], { description: 'Agencies whose systems know the child here, of what you may see.' })
  agencies(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(agenciesOfChild, id);
  }

  @Mutation(() => ChildResult, { description: 'Brings a child into the hub.' })
  registerChild(@Arg('input', { description: 'The child.' }) input: RegisterChildInput, @Ctx() request: Request) {
    return registerChild(request, input);
  }

  @Mutation(() => EnrolmentResult, { description: 'Puts a child on the roll of a school; the school’s leads know the child from the first day on.' })
  enrolChild(@Arg('input', { description: 'Who, where and since when.' }) input: EnrolChildInput, @Ctx() request: Request) {
    return enrolChild(request, input);
  }

  @Mutation(() => EnrolmentResult, { description: 'Takes a child off the roll of a school: those who know the child by it know the child no more.' })
  endEnrolment(@Arg('input', { description: 'Which place on the roll, and its last day.' }) input: EndEnrolmentInput, @Ctx() request: Request) {
    return endEnrolment(request, input);
  }

  @Mutation(() => EnrolmentResult, {
    description: 'Moves a child from one school to another. The old school knows the child until the first day at the new one. Answers the new place on the roll.',
  })
  moveSchool(@Arg('input', { description: 'From where, to where, and when.' }) input: MoveSchoolInput, @Ctx() request: Request) {
    return moveSchool(request, input);
  }

  @Mutation(() => TeamMemberResult, { description: 'Takes a practitioner into the team around a child.' })
  addToTeam(@Arg('input', { description: 'Who, and how they stand to the child.' }) input: AddToTeamInput, @Ctx() request: Request) {
    return addToTeam(request, input);
  }

  @Mutation(() => TeamMemberResult, { description: 'Ends somebody’s part in the team; their rights end at once.' })
  leaveTeam(@Arg('input', { description: 'Whose part ends.' }) input: LeaveTeamInput, @Ctx() request: Request) {
    return leaveTeam(request, input);
  }

  @Mutation(() => FamilyMemberResult, { description: 'Adds a parent, carer or other family member.' })
  addFamilyMember(@Arg('input', { description: 'Who they are.' }) input: AddFamilyMemberInput, @Ctx() request: Request) {
    return addFamilyMember(request, input);
  }

  @Mutation(() => FamilyMemberResult, { description: 'Ends somebody’s part in the family: their rights end at once, and that they were of the family stays.' })
  endFamilyPart(@Arg('input', { description: 'Whose part ends, and why.' }) input: EndFamilyPartInput, @Ctx() request: Request) {
    return endFamilyPart(request, input);
  }

  @Mutation(() => ChildResult, { description: 'Adds a number that an agency knows the child by.' })
  addIdentifier(@Arg('input', { description: 'The child and the number.' }) input: AddIdentifierInput, @Ctx() request: Request) {
    return addIdentifier(request, input);
  }

  @Mutation(() => KnownAgencyResult, { description: 'Says that another agency knows the child too: its system may deliver what it holds from now on.' })
  openToAgency(@Arg('input', { description: 'The child, the agency, and how you know.' }) input: OpenToAgencyInput, @Ctx() request: Request) {
    return openToAgency(request, input);
  }

  @Mutation(() => KnownAgencyResult, { description: 'Says that an agency knows the child no more: what its system could do ends at once, and what it said stays.' })
  closeToAgency(@Arg('input', { description: 'Which agency, and why.' }) input: CloseToAgencyInput, @Ctx() request: Request) {
    return closeToAgency(request, input);
  }

  @Mutation(() => ChildResult, { description: 'Delivers what an agency’s system holds about a child. Sent again, it changes nothing.' })
  deliverFacts(@Arg('input', { description: 'What the agency says now.' }) input: DeliverFactsInput, @Ctx() request: Request) {
    return deliverFacts(request, input);
  }
}
alsoFields(childPolicy, {
  authority: authorityReaders, facts: asRead, disagreements: asRead, identifiers: asRead, enrolments: asRead, family: asRead, team: asRead, agencies: asRead,
});
answeredBy('Query', { child: [childById, 'id'], children: [childrenByName, 'named'], childByIdentifier: [childrenByNumber, 'value'] });
answeredBy('Child', {
  authority: [organisationById, 'authorityId'], facts: [factsOfChild, 'id'], disagreements: [factsOfChild, 'id'], identifiers: [identifiersOfChild, 'id'],
  enrolments: [enrolmentsOfChild, 'id'], family: [familyOfChild, 'id'], team: [teamOfChild, 'id'], agencies: [agenciesOfChild, 'id'],
});
