import { ObjectType } from 'type-graphql';
import { Problem, problemNamed } from '../../platform/graphql/problem';

@ObjectType({ implements: Problem, description: 'The plan says nothing yet, so there is nothing to issue.' })
export class NothingToIssue extends Problem {
  readonly __typename = 'NothingToIssue';
  readonly code = 'NOTHING_TO_ISSUE';
  readonly message = 'There is no line in this plan yet. Put in what it is to say, then issue it.';
}
problemNamed('NothingToIssue');
