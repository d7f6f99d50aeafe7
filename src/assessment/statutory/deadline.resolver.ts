import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Child, childById, Organisation, organisationById, Person, personById } from '../../people';
import { Assessment } from '../assessment.entity';
import { assessmentById } from '../assessment.loaders';
import { DeadlineState, Duty, versionInForce } from './clock';
import { AGREED_RULE, Deadline } from './deadline.entity';
import { daysLeftOf, stateToday } from './state-today';
import { deadlineById } from './statutory.loaders';
import { deadlinePolicy } from './statutory.policies';

const ruleOf = ({ ruleId, startedOn }: Deadline) => (ruleId === AGREED_RULE ? undefined : versionInForce(ruleId, startedOn));

@Resolver(() => Deadline)
export class DeadlineResolver {
  @FieldResolver(() => DeadlineState, { description: 'How it stands today.' })
  state(@Root() deadline: Deadline, @Ctx() { ground }: Request) {
    return stateToday(deadline, ground.clock.today());
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days that are left, negative once it is overdue; none when nobody waits for it any more.' })
  daysLeft(@Root() deadline: Deadline, @Ctx() { ground }: Request) {
    return daysLeftOf(deadline, ground.clock.today());
  }

  @FieldResolver(() => String, { description: 'What is to be done.' })
  title(@Root() deadline: Deadline) {
    return ruleOf(deadline)?.title ?? 'Give the advice that was asked for';
  }

  @FieldResolver(() => String, { description: 'What happens next, in plain words, while it is not done.' })
  next(@Root() deadline: Deadline) {
    return ruleOf(deadline)?.next ?? 'Whoever was asked gives the advice by the day that was agreed.';
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the law, or the guidance, says it; none for a day that people agreed.' })
  authority(@Root() deadline: Deadline) {
    return ruleOf(deadline)?.authority ?? null;
  }

  @FieldResolver(() => Duty, { description: 'Whose it is: who must act, or whose time it is.' })
  duty(@Root() deadline: Deadline) {
    return ruleOf(deadline)?.duty ?? Duty.WHOEVER_WAS_ASKED;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that must act.' })
  responsibleOrganisation(@Root() { responsibleOrganisationId }: Deadline, @Ctx() { load }: Request) {
    return responsibleOrganisationId ? load(organisationById, responsibleOrganisationId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who must act, where somebody is named.' })
  responsiblePerson(@Root() { responsiblePersonId }: Deadline, @Ctx() { load }: Request) {
    return responsiblePersonId ? load(personById, responsiblePersonId) : null;
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() { childId }: Deadline, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'The assessment that it belongs to, if any.' })
  assessment(@Root() { assessmentId }: Deadline, @Ctx() { load }: Request) {
    return assessmentId ? load(assessmentById, assessmentId) : null;
  }
}
alsoFields(deadlinePolicy, {
  daysLeft: asRead, title: asRead, next: asRead, authority: asRead, duty: asRead, responsibleOrganisation: asRead, responsiblePerson: asRead, child: asRead, assessment: asRead,
});
answeredBy('Deadline', {
  child: [childById, 'childId'], assessment: [assessmentById, 'assessmentId'], responsibleOrganisation: [organisationById, 'responsibleOrganisationId'],
  responsiblePerson: [personById, 'responsiblePersonId'],
});

@Resolver(() => Change)
export class ChangeOfDeadlineResolver {
  @FieldResolver(() => Deadline, { nullable: true, description: 'The deadline that it is about.' })
  deadline(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Deadline');
    return id ? load(deadlineById, id) : null;
  }
}
