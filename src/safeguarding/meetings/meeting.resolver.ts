import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, listed, type Request } from '../../access';
import { Child, childById, Organisation, organisationById, Person, personById } from '../../people';
import { PageArgs } from '../../platform/graphql/connection';
import { callOffMeeting } from './call-off-meeting';
import { conveneMeeting } from './convene-meeting';
import { MeetingDecision } from './decision.entity';
import { KindOfMeetingEntry, listOfKinds } from './meeting-kinds';
import { SafeguardingMeeting } from './meeting.entity';
import { CallOffMeetingInput, ConveneMeetingInput, RecordMeetingInput } from './meeting.inputs';
import { decisionsOfMeeting, meetingById, meetingsThatFollow, meetingsToCome } from './meeting.loaders';
import { meetingDecisionPolicy, meetingPolicy } from './meeting.policies';
import { SafeguardingMeetingConnection, SafeguardingMeetingResult } from './meeting.results';
import { MeetingParticipant } from './participant';
import { recordMeeting } from './record-meeting';

@Resolver(() => SafeguardingMeeting)
export class SafeguardingMeetingResolver {
  @Query(() => SafeguardingMeeting, { nullable: true, description: 'A meeting of agencies that your organisation convened, or that was shared with you.' })
  safeguardingMeeting(@Arg('id', () => ID, { description: 'The meeting.' }) id: string, @Ctx() { load }: Request) {
    return load(meetingById, id);
  }

  @Query(() => SafeguardingMeetingConnection, { description: 'Meetings that were convened and not held yet, the next first, of what you may see.' })
  safeguardingMeetingsToCome(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, meetingsToCome, args);
  }

  @Query(() => [KindOfMeetingEntry], { description: 'What agencies meet as here: who convenes each, and what it can come to.' })
  safeguardingMeetingKinds() {
    return listOfKinds();
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who convened it.' })
  convenedBy(@Root() { recordedBy }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that convened it.' })
  convenedFor(@Root() { recordedFor }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => SafeguardingMeeting, { nullable: true, description: 'The meeting that it follows, where you may see that one.' })
  follows(@Root() { followsId }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return followsId ? load(meetingById, followsId) : null;
  }

  @FieldResolver(() => [SafeguardingMeeting], { description: 'The meetings that followed it, of what you may see.' })
  followedBy(@Root() { id }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(meetingsThatFollow, id);
  }

  @FieldResolver(() => [MeetingDecision], { description: 'What it decided, of what you were told.' })
  decisions(@Root() { id }: SafeguardingMeeting, @Ctx() { load }: Request) {
    return load(decisionsOfMeeting, id);
  }

  @Mutation(() => SafeguardingMeetingResult, { description: 'Calls agencies together about a child, and tells those who take part. The family is told nothing here.' })
  conveneSafeguardingMeeting(@Arg('input', { description: 'The meeting.' }) input: ConveneMeetingInput, @Ctx() request: Request) {
    return conveneMeeting(request, input);
  }

  @Mutation(() => SafeguardingMeetingResult, { description: 'Writes down what a meeting came to and what it decided; what has to follow gets its day.' })
  recordSafeguardingMeeting(@Arg('input', { description: 'What it came to.' }) input: RecordMeetingInput, @Ctx() request: Request) {
    return recordMeeting(request, input);
  }

  @Mutation(() => SafeguardingMeetingResult, { description: 'Calls a meeting off.' })
  callOffSafeguardingMeeting(@Arg('input', { description: 'Which, and why.' }) input: CallOffMeetingInput, @Ctx() request: Request) {
    return callOffMeeting(request, input);
  }
}
alsoFields(meetingPolicy, { child: asRead, convenedBy: asRead, convenedFor: asRead, follows: asRead, followedBy: asRead, decisions: asRead });

@Resolver(() => MeetingDecision)
export class MeetingDecisionResolver {
  @FieldResolver(() => SafeguardingMeeting, { nullable: true, description: 'The meeting, where you may see it.' })
  meeting(@Root() { meetingId }: MeetingDecision, @Ctx() { load }: Request) {
    return load(meetingById, meetingId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that does it.' })
  byOrganisation(@Root() { byOrganisationId }: MeetingDecision, @Ctx() { load }: Request) {
    return byOrganisationId ? load(organisationById, byOrganisationId) : null;
  }
}
alsoFields(meetingDecisionPolicy, { meeting: asRead, byOrganisation: asRead });

@Resolver(() => MeetingParticipant)
export class MeetingParticipantResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation(@Root() { organisationId }: MeetingParticipant, @Ctx() { load }: Request) {
    return load(organisationById, organisationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The one person there.' })
  person(@Root() { personId }: MeetingParticipant, @Ctx() { load }: Request) {
    return personId ? load(personById, personId) : null;
  }
}
answeredBy('Query', { safeguardingMeeting: [meetingById, 'id'], safeguardingMeetingsToCome: [meetingsToCome, 'first'] });
answeredBy('SafeguardingMeeting', {
  child: [childById, 'childId'], convenedBy: [personById, 'recordedBy'], convenedFor: [organisationById, 'recordedFor'], decisions: [decisionsOfMeeting, 'id'],
  follows: [meetingById, 'followsId'], followedBy: [meetingsThatFollow, 'id'],
});
answeredBy('MeetingDecision', { meeting: [meetingById, 'meetingId'], byOrganisation: [organisationById, 'byOrganisationId'] });
