import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../access';
import { addIntervention } from './add-intervention';
import { addSupportView } from './add-support-view';
import { beginCycle } from './begin-cycle';
import { endIntervention } from './end-intervention';
import {
  AddInterventionInput, AddSupportViewInput, BeginCycleInput, EndInterventionInput, NoteProgressInput, PlanCycleInput, RecordFamilyMeetingInput, ReviewCycleInput, StartCycleInput,
} from './graduated.inputs';
import { FamilyMeetingResult, ProgressNoteResult, SupportCycleResult, SupportInterventionResult, SupportViewResult } from './graduated.results';
import { noteProgress } from './note-progress';
import { planCycle } from './plan-cycle';
import { recordFamilyMeeting } from './record-family-meeting';
import { reviewCycle } from './review-cycle';
import { startCycle } from './start-cycle';

@Resolver()
export class SupportPartsResolver {
  @Mutation(() => SupportCycleResult, { description: 'Assess: begins the next cycle of SEN support with what was found.' })
  beginSupportCycle(@Arg('input', { description: 'What was found.' }) input: BeginCycleInput, @Ctx() request: Request) {
    return beginCycle(request, input);
  }

  @Mutation(() => SupportCycleResult, { description: 'Plan: agrees outcomes, support and the day of the review.' })
  planSupportCycle(@Arg('input', { description: 'What was agreed.' }) input: PlanCycleInput, @Ctx() request: Request) {
    return planCycle(request, input);
  }

  @Mutation(() => SupportCycleResult, { description: 'Do: the support is given from that day on.' })
  startSupportCycle(@Arg('input', { description: 'From when on.' }) input: StartCycleInput, @Ctx() request: Request) {
    return startCycle(request, input);
  }

  @Mutation(() => SupportCycleResult, { description: 'Review: what the support has changed, and what comes next.' })
  reviewSupportCycle(@Arg('input', { description: 'What it has changed.' }) input: ReviewCycleInput, @Ctx() request: Request) {
    return reviewCycle(request, input);
  }

  @Mutation(() => SupportInterventionResult, { description: 'Notes what is done with the child in a cycle.' })
  addIntervention(@Arg('input', { description: 'What it is, and how much of it.' }) input: AddInterventionInput, @Ctx() request: Request) {
    return addIntervention(request, input);
  }

  @Mutation(() => SupportInterventionResult, { description: 'Says what came of an intervention.' })
  endIntervention(@Arg('input', { description: 'How much there was of it, and what it changed.' }) input: EndInterventionInput, @Ctx() request: Request) {
    return endIntervention(request, input);
  }

  @Mutation(() => ProgressNoteResult, { description: 'Notes what was seen of a child’s progress.' })
  noteProgress(@Arg('input', { description: 'What was seen, and when.' }) input: NoteProgressInput, @Ctx() request: Request) {
    return noteProgress(request, input);
  }

  @Mutation(() => SupportViewResult, { description: 'Adds what the child or the family thinks of the support.' })
  addSupportView(@Arg('input', { description: 'What they think.' }) input: AddSupportViewInput, @Ctx() request: Request) {
    return addSupportView(request, input);
  }

  @Mutation(() => FamilyMeetingResult, { description: 'Records a meeting with the family.' })
  recordFamilyMeeting(@Arg('input', { description: 'When, who was there, and what was agreed.' }) input: RecordFamilyMeetingInput, @Ctx() request: Request) {
    return recordFamilyMeeting(request, input);
  }
}
