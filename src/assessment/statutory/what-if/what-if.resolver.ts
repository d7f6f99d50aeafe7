import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../../../access';
import { supposeInCourse } from './suppose-in-course';
import { SupposedStepInput, WhatIf } from './what-if';

@Resolver()
export class WhatIfResolver {
  @Query(() => WhatIf, { nullable: true, description: 'What would follow in an assessment, a review or a request for advice if this happened on that day. Nothing is changed by asking.' })
  whatIf(
    @Arg('courseId', () => ID, { description: 'The assessment, the review, or the request for advice.' }) courseId: string,
    @Arg('supposing', () => [SupposedStepInput], { description: 'What is supposed to happen, in its order.' }) supposing: SupposedStepInput[],
    @Ctx() request: Request,
  ) {
    return supposeInCourse(request, courseId, supposing);
  }
}
