import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../access';
import { resultOf } from '../../platform/graphql/problem';
import { arrangeEducation } from './arrange-education';
import { askForPanel } from './ask-for-panel';
import { cancelSuspension } from './cancel-suspension';
import { recordBoardDecision } from './record-board-decision';
import { recordPanelDecision } from './record-panel-decision';
import { representOnSuspension } from './represent-on-suspension';
import { suspend } from './suspend';
import { Suspension } from './suspension.entity';
import {
  ArrangeEducationInput, AskForPanelInput, CancelSuspensionInput, RecordBoardDecisionInput, RecordPanelDecisionInput, RepresentOnSuspensionInput, SuspendInput, TellOfSuspensionInput,
} from './suspension.inputs';
import { tellOfSuspension } from './tell-of-suspension';

const SuspensionResult = resultOf('SuspensionResult', 'The suspension, or what stands in the way.', Suspension);

@Resolver()
export class SuspensionDeedsResolver {
  @Mutation(() => SuspensionResult, { description: 'Suspends or permanently excludes a child. For the head alone.' })
  suspend(@Arg('input', { description: 'What the head has decided.' }) input: SuspendInput, @Ctx() request: Request) {
    return suspend(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Records that somebody was told of a suspension.' })
  tellOfSuspension(@Arg('input', { description: 'Who, and when.' }) input: TellOfSuspensionInput, @Ctx() request: Request) {
    return tellOfSuspension(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Says where the child learns while out, from the sixth day on at the latest.' })
  arrangeEducation(@Arg('input', { description: 'Where, and from when.' }) input: ArrangeEducationInput, @Ctx() request: Request) {
    return arrangeEducation(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Says what the family thinks of a suspension.' })
  representOnSuspension(@Arg('input', { description: 'What the family says.' }) input: RepresentOnSuspensionInput, @Ctx() request: Request) {
    return representOnSuspension(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Cancels a suspension before the governing board has met. For the head alone.' })
  cancelSuspension(@Arg('input', { description: 'Why, and when the child may be back.' }) input: CancelSuspensionInput, @Ctx() request: Request) {
    return cancelSuspension(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Records what the governing board decided.' })
  recordBoardDecision(@Arg('input', { description: 'What it decided.' }) input: RecordBoardDecisionInput, @Ctx() request: Request) {
    return recordBoardDecision(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Asks for an independent review panel. For the family.' })
  askForPanel(@Arg('input', { description: 'Of which exclusion.' }) input: AskForPanelInput, @Ctx() request: Request) {
    return askForPanel(request, input);
  }

  @Mutation(() => SuspensionResult, { description: 'Records what an independent review panel decided.' })
  recordPanelDecision(@Arg('input', { description: 'What it decided.' }) input: RecordPanelDecisionInput, @Ctx() request: Request) {
    return recordPanelDecision(request, input);
  }
}
