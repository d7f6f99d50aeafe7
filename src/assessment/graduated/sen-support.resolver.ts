import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Child, childById, childPolicy, Organisation, organisationById } from '../../people';
import { Assessment } from '../assessment.entity';
import { assessmentById } from '../assessment.loaders';
import { assessmentPolicy } from '../assessment.policy';
import { Deadline } from '../statutory/deadline.entity';
import { endSenSupport } from './end-sen-support';
import { EvidencePack, evidencePack } from './evidence-pack';
import { FamilyMeetingsOfYear, meetingsOfYear } from './family-meetings-of-year';
import { FamilyMeeting } from './family-meeting.entity';
import { EndSenSupportInput, StartSenSupportInput, StepUpInput, TellParentsInput } from './graduated.inputs';
import {
  adviceOfChild, cyclesOfSupport, deadlinesOfSupport, interventionsOfSupport, meetingsOfSupport, progressOfSupport, supportById, supportsOfAssessment, supportsOfChild, viewsOfSupport,
} from './graduated.loaders';
import { senSupportPolicy } from './graduated.policies';
import { SenSupportResult } from './graduated.results';
import { ProgressNote } from './progress-note.entity';
import { SenSupport } from './sen-support.entity';
import { startSenSupport } from './start-sen-support';
import { stepUp } from './step-up';
import { SupportCycle } from './support-cycle.entity';
import { SupportIntervention } from './support-intervention.entity';
import { SupportView } from './support-view.entity';
import { tellParents } from './tell-parents';

@Resolver(() => SenSupport)
export class SenSupportResolver {
  @Query(() => SenSupport, { nullable: true, description: 'SEN support of a child in a school.' })
  senSupport(@Arg('id', () => ID, { description: 'The SEN support.' }) id: string, @Ctx() { load }: Request) {
    return load(supportById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SenSupport, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school that gives it.' })
  school(@Root() { schoolId }: SenSupport, @Ctx() { load }: Request) {
    return load(organisationById, schoolId);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'The EHC needs assessment that the school asked for out of it.' })
  assessment(@Root() { assessmentId }: SenSupport, @Ctx() { load }: Request) {
    return assessmentId ? load(assessmentById, assessmentId) : null;
  }

  @FieldResolver(() => [SupportCycle], { description: 'Its rounds of assess, plan, do and review, in their order.' })
  cycles(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(cyclesOfSupport, id);
  }

  @FieldResolver(() => [SupportIntervention], { description: 'What is and was done with the child.' })
  interventions(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(interventionsOfSupport, id);
  }

  @FieldResolver(() => [ProgressNote], { description: 'What was seen of progress, day by day.' })
  progress(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(progressOfSupport, id);
  }

  @FieldResolver(() => [SupportView], { description: 'What the child and the family think of it.' })
  views(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(viewsOfSupport, id);
  }

  @FieldResolver(() => [FamilyMeeting], { description: 'Meetings with the family.' })
  meetings(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(meetingsOfSupport, id);
  }

  @FieldResolver(() => [Deadline], { description: 'What is due in it and by when, and what was.' })
  deadlines(@Root() { id }: SenSupport, @Ctx() { load }: Request) {
    return load(deadlinesOfSupport, id);
  }

  @FieldResolver(() => FamilyMeetingsOfYear, { description: 'How many meetings there were this school year, and when the next is due.' })
  async meetingsThisYear(@Root() { id }: SenSupport, @Ctx() { load, ground }: Request) {
    return meetingsOfYear(await load(meetingsOfSupport, id), await load(deadlinesOfSupport, id), ground.clock.today());
  }

  @FieldResolver(() => EvidencePack, { description: 'All that it has to show for itself, and what is missing.' })
  async evidencePack(@Root() { id, childId }: SenSupport, @Ctx() { load }: Request) {
    const [cycles, interventions, progress, meetings, views, advice] = await Promise.all([
      load(cyclesOfSupport, id), load(interventionsOfSupport, id), load(progressOfSupport, id), load(meetingsOfSupport, id), load(viewsOfSupport, id), load(adviceOfChild, childId),
    ]);
    return evidencePack({ cycles, interventions, progress, meetings, views, advice });
  }

  @Mutation(() => SenSupportResult, { description: 'Starts SEN support; of each school there is one at a time.' })
  startSenSupport(@Arg('input', { description: 'From when, and what is different.' }) input: StartSenSupportInput, @Ctx() request: Request) {
    return startSenSupport(request, input);
  }

  @Mutation(() => SenSupportResult, { description: 'Records that the parents were told of it.' })
  tellParentsOfSupport(@Arg('input', { description: 'When and how.' }) input: TellParentsInput, @Ctx() request: Request) {
    return tellParents(request, input);
  }

  @Mutation(() => SenSupportResult, { description: 'Ends SEN support. What was recorded stays.' })
  endSenSupport(@Arg('input', { description: 'When, and why.' }) input: EndSenSupportInput, @Ctx() request: Request) {
    return endSenSupport(request, input);
  }

  @Mutation(() => SenSupportResult, { description: 'Asks the authority for an EHC needs assessment out of it. All that was recorded goes with it, where it stands.' })
  stepUpToAssessment(@Arg('input', { description: 'Why the school asks.' }) input: StepUpInput, @Ctx() request: Request) {
    return stepUp(request, input);
  }
}
const asSeen = {
  child: asRead, school: asRead, assessment: asRead, cycles: asRead, interventions: asRead, progress: asRead, views: asRead, meetings: asRead, deadlines: asRead, meetingsThisYear: asRead,
  evidencePack: asRead,
} as const;
alsoFields(senSupportPolicy, asSeen);
answeredBy('Query', { senSupport: [supportById, 'id'] });
answeredBy('SenSupport', {
  child: [childById, 'childId'], school: [organisationById, 'schoolId'], assessment: [assessmentById, 'assessmentId'], cycles: [cyclesOfSupport, 'id'],
  interventions: [interventionsOfSupport, 'id'], progress: [progressOfSupport, 'id'], views: [viewsOfSupport, 'id'], meetings: [meetingsOfSupport, 'id'], deadlines: [deadlinesOfSupport, 'id'],
  meetingsThisYear: [[meetingsOfSupport, 'id'], [deadlinesOfSupport, 'id']],
  evidencePack: [
    [cyclesOfSupport, 'id'], [interventionsOfSupport, 'id'], [progressOfSupport, 'id'], [meetingsOfSupport, 'id'], [viewsOfSupport, 'id'], [adviceOfChild, 'childId'],
  ],
});

@Resolver(() => Child)
export class SupportOfChildResolver {
  @FieldResolver(() => [SenSupport], { description: 'SEN support, the latest first.' })
  senSupport(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(supportsOfChild, id);
  }
}
alsoFields(childPolicy, { senSupport: asRead });
answeredBy('Child', { senSupport: [supportsOfChild, 'id'] });

@Resolver(() => Assessment)
export class SupportOfAssessmentResolver {
  @FieldResolver(() => [SenSupport], { description: 'The SEN support out of which the school asked for it: its evidence, where it stands.' })
  outOfSupport(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(supportsOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { outOfSupport: asRead });
answeredBy('Assessment', { outOfSupport: [supportsOfAssessment, 'id'] });

@Resolver(() => Change)
export class ChangeOfSupportResolver {
  @FieldResolver(() => SenSupport, { nullable: true, description: 'The SEN support that it is about.' })
  senSupport(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('SenSupport');
    return id ? load(supportById, id) : null;
  }
}
