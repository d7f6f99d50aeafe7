import { Field, Int, ObjectType } from 'type-graphql';
import { Problem, problemNamed, resultOf } from '../../platform/graphql/problem';
import { EmergencyAccess } from './emergency-access.entity';
import { emergencyTerms } from './emergency-terms';

@ObjectType({
  implements: Problem,
  description: 'You have tried to open a record in an emergency too often within an hour. Nothing was looked up.',
})
export class TooManyTries extends Problem {
  readonly __typename = 'TooManyTries';
  readonly code = 'TOO_MANY_TRIES';
  readonly message =
    'You have tried too often within an hour. Ring the safeguarding lead or the duty social worker; if somebody is in danger, ring 999.';
  @Field(() => Int, { description: 'How often somebody may try within an hour.' }) readonly triesPerHour: number =
    emergencyTerms.triesPerHour;
}
problemNamed('TooManyTries');

@ObjectType({
  implements: Problem,
  description: 'An earlier emergency access of yours has not been reviewed in time. Until it is, you can open no other.',
})
export class ReviewOverdue extends Problem {
  readonly __typename = 'ReviewOverdue';
  readonly code = 'REVIEW_OVERDUE';
  readonly message =
    'An earlier emergency access of yours has not been reviewed in time. Ask the school’s safeguarding lead, or your data protection officer, to review it; somebody else can open this record.';
}
problemNamed('ReviewOverdue');

export const EmergencyAccessResult = resultOf(
  'EmergencyAccessResult',
  'The emergency access, or what stands in the way.',
  EmergencyAccess,
  TooManyTries,
  ReviewOverdue,
);
