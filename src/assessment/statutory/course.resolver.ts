import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Person, personById } from '../../people';
import { Assessment } from '../assessment.entity';
import { assessmentPolicy } from '../assessment.policy';
import { Deadline } from './deadline.entity';
import { exceptionById, deadlinesOfAssessment, exceptionsOfAssessment, stepById, stepsOfAssessment } from './statutory.loaders';
import { statutoryExceptionPolicy, statutoryStepPolicy } from './statutory.policies';
import { StatutoryException } from './statutory-exception.entity';
import { StatutoryStep } from './statutory-step.entity';
import { whatHappensNext } from './what-happens-next';

@Resolver(() => Assessment)
export class CourseOfAssessmentResolver {
  @FieldResolver(() => [StatutoryStep], { description: 'What has happened in it that the law looks at, by the day it happened; of what you may see.' })
  steps(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(stepsOfAssessment, id);
  }

  @FieldResolver(() => [Deadline], { description: 'What is due in it and by when, and what was; of what you may see.' })
  deadlines(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(deadlinesOfAssessment, id);
  }

  @FieldResolver(() => [StatutoryException], { description: 'The exceptions that were recorded in it, of those that you may see.' })
  exceptions(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(exceptionsOfAssessment, id);
  }

  @FieldResolver(() => [String], { description: 'What happens next, in plain words, what is due first before the rest; of what you may see.' })
  async whatHappensNext(@Root() { id }: Assessment, @Ctx() { load, ground }: Request) {
    return whatHappensNext(await load(deadlinesOfAssessment, id), ground.clock.today());
  }
}
alsoFields(assessmentPolicy, { steps: asRead, deadlines: asRead, exceptions: asRead, whatHappensNext: asRead });
answeredBy('Assessment', {
  steps: [stepsOfAssessment, 'id'], deadlines: [deadlinesOfAssessment, 'id'], exceptions: [exceptionsOfAssessment, 'id'], whatHappensNext: [deadlinesOfAssessment, 'id'],
});

@Resolver(() => StatutoryStep)
export class StatutoryStepResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it.' })
  recordedByPerson(@Root() { recordedBy }: StatutoryStep, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(statutoryStepPolicy, { recordedByPerson: asRead });
answeredBy('StatutoryStep', { recordedByPerson: [personById, 'recordedBy'] });

@Resolver(() => StatutoryException)
export class StatutoryExceptionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The officer who found that it applies.' })
  decidedBy(@Root() { recordedBy }: StatutoryException, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(statutoryExceptionPolicy, { decidedBy: asRead });
answeredBy('StatutoryException', { decidedBy: [personById, 'recordedBy'] });

@Resolver(() => Change)
export class ChangeOfCourseResolver {
  @FieldResolver(() => StatutoryStep, { nullable: true, description: 'The step that it is about.' })
  statutoryStep(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('StatutoryStep');
    return id ? load(stepById, id) : null;
  }

  @FieldResolver(() => StatutoryException, { nullable: true, description: 'The exception that it is about.' })
  statutoryException(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('StatutoryException');
    return id ? load(exceptionById, id) : null;
  }
}
