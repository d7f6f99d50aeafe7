import { ObjectType } from 'type-graphql';
import { Problem, problemNamed, resultOf } from '../../platform/graphql/problem';
import { ConcernReceipt } from './concern-receipt';
import { Concern } from './concern.entity';

@ObjectType({ implements: Problem, description: 'Nobody at your organisation could take this concern. Nothing was kept: tell somebody outside, today.' })
export class NobodyToTakeIt extends Problem {
  readonly __typename = 'NobodyToTakeIt';
  readonly code = 'NOBODY_TO_TAKE_IT';
  readonly message =
    'Nobody at your organisation can take this: it has no safeguarding lead and no head whom it is not about. Tell the local authority’s designated officer (LADO) or children’s social care today; if the child is in danger now, call 999.';
}
problemNamed('NobodyToTakeIt');

export const ConcernReceiptResult = resultOf('ConcernReceiptResult', 'Your receipt, or what stands in the way.', ConcernReceipt, NobodyToTakeIt);
export const ConcernResult = resultOf('ConcernResult', 'The concern, or what stands in the way.', Concern);
