import { ArgsType, Field, ID, Int, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection';
import { CourseKind } from '../statutory/steps';

export enum WorklistSide {
  TO_DO = 'TO_DO',
  AWAITED = 'AWAITED',
}
registerEnumType(WorklistSide, {
  name: 'WorklistSide',
  description: 'Which side of what is due.',
  valuesConfig: {
    TO_DO: { description: 'What your organisation must do.' },
    AWAITED: { description: 'What others must do that your organisation has asked for or set going.' },
  },
});

/** What narrows a worklist. */
@ArgsType()
export class WorklistArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'True: only what is late. False: only what is not.' }) late?: boolean;
  @Field(() => Int, { nullable: true, description: 'Only what is due from today on, within so many days; 0 for today.' }) dueWithinDays?: number;
  @Field(() => [ID], { nullable: true, description: 'Only by these rules, as E2.' }) rules?: string[];
  @Field(() => [CourseKind], { nullable: true, description: 'Only in these kinds of course, as ANNUAL_REVIEW.' }) courses?: CourseKind[];
  @Field(() => ID, { nullable: true, description: 'Only about this child.' }) childId?: string;
}

@ArgsType()
export class OrganisationWorklistArgs extends WorklistArgs {
  @Field(() => WorklistSide, { defaultValue: WorklistSide.TO_DO, description: 'What your organisation must do, or what it waits for.' }) side!: WorklistSide;
}
