import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, type Request } from '../../../access';
import { resultOf } from '../../../platform/graphql/problem';
import { Line } from '../../line.entity';
import { lineById, lineNamedBy } from '../../lines-of-plan';
import { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import { PlanResult } from '../../plan.results';
import { liftTribunalLock } from './lift-tribunal-lock';
import { lockByTribunal } from './lock-by-tribunal';
import { LiftTribunalLockInput, LockByTribunalInput } from './locking.inputs';
import { TribunalLock } from './tribunal-lock.entity';
import { tribunalLockPolicy } from './tribunal-lock.policy';

const locksOfPlan = byForeignKey(tribunalLockPolicy, 'planId', { by: 't.ordered_on, t.section, t.line_id, t.id' });
const lockById = byId(tribunalLockPolicy);
const TribunalLockResult = resultOf('TribunalLockResult', 'The lock, or what stands in the way.', TribunalLock);

@Resolver(() => TribunalLock)
export class TribunalLockResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line as it is now.' })
  line(@Root() { lineType, lineId }: TribunalLock, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }

  @Mutation(() => PlanResult, { description: 'Locks what the tribunal ordered, line by line: it is neither changed nor taken out until the lock is lifted.' })
  lockByTribunal(@Arg('input', { description: 'Which order, and which lines or sections.' }) input: LockByTribunalInput, @Ctx() request: Request) {
    return lockByTribunal(request, input);
  }

  @Mutation(() => TribunalLockResult, { description: 'Lifts a lock of the tribunal from a line, with the reason.' })
  liftTribunalLock(@Arg('input', { description: 'Which lock, and why.' }) input: LiftTribunalLockInput, @Ctx() request: Request) {
    return liftTribunalLock(request, input);
  }
}
alsoFields(tribunalLockPolicy, { line: asRead });
answeredBy('TribunalLock', { line: lineNamedBy('lineId') });

@Resolver(() => Plan)
export class LocksOfPlanResolver {
  @FieldResolver(() => [TribunalLock], { description: 'Which of its lines the tribunal ordered, of those that you may see; those too that were lifted.' })
  tribunalLocks(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(locksOfPlan, id);
  }
}
alsoFields(planPolicy, { tribunalLocks: asRead });
answeredBy('Plan', { tribunalLocks: [locksOfPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfLockResolver {
  @FieldResolver(() => TribunalLock, { nullable: true, description: 'The lock of the tribunal.' })
  tribunalLock(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('TribunalLock');
    return id ? load(lockById, id) : null;
  }
}
