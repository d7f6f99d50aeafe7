import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../../access';
import { PlanResult } from '../../plan.results';
import { restoreVersion } from './restore-version';
import { RestoreVersionInput } from './restoring.inputs';

@Resolver()
export class RestoringResolver {
  @Mutation(() => PlanResult, { description: 'Lets a plan say again what an edition of it said: the same lines, words and links, as a draft that somebody can issue.' })
  restorePlanVersion(@Arg('input', { description: 'Which edition, and why.' }) input: RestoreVersionInput, @Ctx() request: Request) {
    return restoreVersion(request, input);
  }
}
