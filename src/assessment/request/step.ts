import type { Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, NotNow, type Problem } from '../../platform/graphql/problem';
import { requestTransitions } from '../states';
import { adviceDayMoved, adviceStepped, type Answering } from '../statutory/advice-course';
import { StepKind } from '../statutory/steps';
import { aboutRequest } from './about-request';
import type { AdviceRequest, AdviceRequestState } from './advice-request.entity';
import { adviceRequestPolicy } from './advice-request.policy';

const standing: Record<AdviceRequestState, string> = {
  ASKED: 'It waits for an answer',
  TIME_ASKED: 'More time was asked for, and the asker has not answered that yet',
  DECLINED: 'It was declined',
  GIVEN: 'The advice has been given',
  RETURNED: 'The advice was sent back for detail, and waits for its author',
  WITHDRAWN: 'It was withdrawn',
};

/** Why a request cannot go on to a state from where it is; undefined when it can. */
export const whyNot = ({ state }: AdviceRequest, to: AdviceRequestState): NotNow | undefined =>
  requestTransitions[state].includes(to) ? undefined : new NotNow(standing[state], state);

interface Step {
  /** The version that was seen. */
  readonly version: number;
  readonly to: AdviceRequestState;
  readonly with: Partial<Omit<AdviceRequest, 'state' | 'id' | 'childId' | 'version' | 'recordedAt' | 'recordedBy' | 'recordedFor'>>;
  readonly event: EventType;
  /** The words that were sent, given back when somebody was faster. */
  readonly words?: string | null | undefined;
}

/** What a new state is to the clock; of the others it takes no notice. */
const stepsInLaw: Partial<Readonly<Record<AdviceRequestState, Answering>>> = {
  GIVEN: StepKind.ADVICE_RECEIVED, RETURNED: StepKind.ADVICE_RETURNED, DECLINED: StepKind.ADVICE_DECLINED, WITHDRAWN: StepKind.ADVICE_WITHDRAWN,
};

/** Takes a request from one state to the next. */
export async function step(request: AdviceRequest, { version, to, with: changes, event, words }: Step, tools: Tools): Promise<AdviceRequest | Problem> {
  const { tx, emit } = tools;
  const refusal = whyNot(request, to);
  if (refusal) return refusal;
  const stepped = await tx.change(adviceRequestPolicy, { id: request.id, version }, { ...changes, state: to });
  if (!stepped) return new ChangedMeanwhile(request, words);
  const inLaw = stepsInLaw[to];
  if (inLaw) await adviceStepped(stepped, inLaw, tools);
  else if (stepped.dueOn !== request.dueOn) await adviceDayMoved(stepped, tools);
  emit(event, stepped, aboutRequest(stepped));
  return stepped;
}
