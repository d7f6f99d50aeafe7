import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../../access';
import { invalid } from '../../../platform/graphql/problem';
import { EndExceptionInput, RecordExceptionInput } from '../statutory.inputs';
import { StatutoryExceptionResult } from '../statutory.results';
import { endException, recordExceptionForAdvice, recordExceptionInAssessment } from './record-exception';

@Resolver()
export class ExceptionResolver {
  @Mutation(() => StatutoryExceptionResult, {
    description: 'Records that a ground applies on which the law lifts a limit while it lasts, with its evidence (regulations 5(4), 8(2), 10(4) and 13(3)). It adds no days, and there is no other way to stop a clock.',
  })
  recordException(@Arg('input', { description: 'Which ground, of what, and what shows it.' }) input: RecordExceptionInput, @Ctx() request: Request) {
    if (Boolean(input.assessmentId) === Boolean(input.adviceRequestId)) return invalid('assessmentId', 'say of which assessment, or of which request for advice: one of the two');
    return input.assessmentId ? recordExceptionInAssessment(request, input) : recordExceptionForAdvice(request, input);
  }

  @Mutation(() => StatutoryExceptionResult, { description: 'Ends an exception: what it lifted is due as it was.' })
  endException(@Arg('input', { description: 'Which, and its last day.' }) input: EndExceptionInput, @Ctx() request: Request) {
    return endException(request, input);
  }
}
