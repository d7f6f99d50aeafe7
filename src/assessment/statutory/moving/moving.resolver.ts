import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, type Request } from '../../../access';
import { AuthorityHandover, authorityHandoverPolicy, AuthorityMove, authorityMovePolicy, Child, childPolicy, Organisation, organisationById } from '../../../people';
import { resultOf } from '../../../platform/graphql/problem';
import { Deadline } from '../deadline.entity';
import { deadlinesOfCourse, stepsOfCourse } from '../statutory.loaders';
import { StatutoryStep } from '../statutory-step.entity';
import { expectMove } from './expect-move';
import { explainTransfer } from './explain-transfer';
import { handOver } from './hand-over';
import { ExpectMoveInput, ExplainTransferInput, HandOverInput } from './moving.inputs';

const AuthorityMoveResult = resultOf('AuthorityMoveResult', 'The move, or what stands in the way.', AuthorityMove);
const moveById = byId(authorityMovePolicy);
const handoversOfMove = byForeignKey(authorityHandoverPolicy, 'moveId');
const movesOfChild = byForeignKey(authorityMovePolicy, 'childId', { by: 't.moves_on, t.id' });

@Resolver(() => AuthorityMove)
export class AuthorityMoveResolver {
  @Query(() => AuthorityMove, { nullable: true, description: 'A move of a child to another authority.' })
  authorityMove(@Arg('id', () => ID, { description: 'The move.' }) id: string, @Ctx() { load }: Request) {
    return load(moveById, id);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The authority that the child moves away from.' })
  fromAuthority(@Root() { fromAuthorityId }: AuthorityMove, @Ctx() { load }: Request) {
    return load(organisationById, fromAuthorityId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The authority that the child moves to; none outside England.' })
  toAuthority(@Root() { toAuthorityId }: AuthorityMove, @Ctx() { load }: Request) {
    return toAuthorityId ? load(organisationById, toAuthorityId) : null;
  }

  @FieldResolver(() => AuthorityHandover, { nullable: true, description: 'That the child was handed over; none until then.' })
  async handover(@Root() { id }: AuthorityMove, @Ctx() { load }: Request) {
    return (await load(handoversOfMove, id))[0] ?? null;
  }

  @FieldResolver(() => [StatutoryStep], { description: 'What has happened in the transfer of the plan, in the order in which it was recorded; of what you may see.' })
  steps(@Root() { id }: AuthorityMove, @Ctx() { load }: Request) {
    return load(stepsOfCourse, id);
  }

  @FieldResolver(() => [Deadline], { description: 'What is due in the transfer of the plan and by when; of what you may see.' })
  deadlines(@Root() { id }: AuthorityMove, @Ctx() { load }: Request) {
    return load(deadlinesOfCourse, id);
  }

  @Mutation(() => AuthorityMoveResult, { description: 'Records that a child moves to another authority; with a plan, the days run in which it is to be transferred (regulation 15).' })
  expectMove(@Arg('input', { description: 'Who, where to, and when.' }) input: ExpectMoveInput, @Ctx() request: Request) {
    return expectMove(request, input);
  }

  @Mutation(() => AuthorityMoveResult, {
    description: 'Hands a child over to the new authority: the plan goes with the child, an assessment in progress does not, and the old authority knows the child no more (s.47).',
  })
  handOver(@Arg('input', { description: 'Which move.' }) input: HandOverInput, @Ctx() request: Request) {
    return handOver(request, input);
  }

  @Mutation(() => AuthorityMoveResult, { description: 'Records that the new authority told the family of the transfer, whether it will re-assess, and when it will review (regulation 15(4)).' })
  explainTransfer(@Arg('input', { description: 'What was said.' }) input: ExplainTransferInput, @Ctx() request: Request) {
    return explainTransfer(request, input);
  }
}
alsoFields(authorityMovePolicy, { handover: asRead, fromAuthority: asRead, toAuthority: asRead, steps: asRead, deadlines: asRead });
answeredBy('Query', { authorityMove: [moveById, 'id'] });
answeredBy('AuthorityMove', {
  handover: [handoversOfMove, 'id'], fromAuthority: [organisationById, 'fromAuthorityId'], toAuthority: [organisationById, 'toAuthorityId'], steps: [stepsOfCourse, 'id'], deadlines: [deadlinesOfCourse, 'id'],
});

@Resolver(() => Child)
export class MovesOfChildResolver {
  @FieldResolver(() => [AuthorityMove], { description: 'Moves to other authorities, of those that you may see.' })
  authorityMoves(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(movesOfChild, id);
  }
}
alsoFields(childPolicy, { authorityMoves: asRead });
answeredBy('Child', { authorityMoves: [movesOfChild, 'id'] });
