import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../access';
import { addToIncident } from './add-to-incident';
import { completeIncident } from './complete-incident';
import { AddToIncidentInput, CompleteIncidentInput, LinkIncidentInput, NameOtherInvolvedInput, NoteIncidentInput, TellFamilyOfIncidentInput } from './incident.inputs';
import { IncidentAdditionResult, IncidentResult, OtherInvolvedResult, RestrictiveInterventionResult } from './incident.results';
import { RecordRestrictiveInterventionInput, TellParentsOfInterventionInput, WithholdInterventionInput } from './intervention.inputs';
import { linkIncident } from './link-incident';
import { nameOtherInvolved } from './name-other-involved';
import { noteIncident } from './note-incident';
import { recordRestrictiveIntervention } from './record-restrictive-intervention';
import { tellFamilyOfIncident } from './tell-family-of-incident';
import { tellParentsOfIntervention } from './tell-parents-of-intervention';
import { withholdIntervention } from './withhold-intervention';

@Resolver()
export class IncidentDeedsResolver {
  @Mutation(() => IncidentResult, { description: 'Notes that something happened. The child and what was seen are enough.' })
  noteIncident(@Arg('input', { description: 'What was seen.' }) input: NoteIncidentInput, @Ctx() request: Request) {
    return noteIncident(request, input);
  }

  @Mutation(() => IncidentResult, { description: 'Says the rest of an incident. Afterwards nothing in it is changed.' })
  completeIncident(@Arg('input', { description: 'The rest.' }) input: CompleteIncidentInput, @Ctx() request: Request) {
    return completeIncident(request, input);
  }

  @Mutation(() => IncidentAdditionResult, { description: 'Adds to an incident; a correction is an addition.' })
  addToIncident(@Arg('input', { description: 'What is to be added.' }) input: AddToIncidentInput, @Ctx() request: Request) {
    return addToIncident(request, input);
  }

  @Mutation(() => IncidentResult, { description: 'Says which target of a plan an incident tells something about.' })
  linkIncident(@Arg('input', { description: 'The target.' }) input: LinkIncidentInput, @Ctx() request: Request) {
    return linkIncident(request, input);
  }

  @Mutation(() => IncidentResult, { description: 'Tells the family of an incident, in words that name no other child. Said again, the words take the place of the former ones.' })
  tellFamilyOfIncident(@Arg('input', { description: 'What the family was told.' }) input: TellFamilyOfIncidentInput, @Ctx() request: Request) {
    return tellFamilyOfIncident(request, input);
  }

  @Mutation(() => OtherInvolvedResult, { description: 'Notes that another child was in an incident. No family and no plan is told.' })
  nameOtherInvolved(@Arg('input', { description: 'Which child.' }) input: NameOtherInvolvedInput, @Ctx() request: Request) {
    return nameOtherInvolved(request, input);
  }

  @Mutation(() => RestrictiveInterventionResult, { description: 'Records that a child was restrained or secluded; it is due on the same day.' })
  recordRestrictiveIntervention(@Arg('input', { description: 'What the law wants written down.' }) input: RecordRestrictiveInterventionInput, @Ctx() request: Request) {
    return recordRestrictiveIntervention(request, input);
  }

  @Mutation(() => RestrictiveInterventionResult, { description: 'Tells the parents in writing of a restraint or a seclusion; it is due on the same day.' })
  tellParentsOfIntervention(@Arg('input', { description: 'What they were told.' }) input: TellParentsOfInterventionInput, @Ctx() request: Request) {
    return tellParentsOfIntervention(request, input);
  }

  @Mutation(() => RestrictiveInterventionResult, { description: 'Decides that the parents are not told, because it would harm the child; the authority is told instead.' })
  withholdIntervention(@Arg('input', { description: 'Why, and when the authority was told.' }) input: WithholdInterventionInput, @Ctx() request: Request) {
    return withholdIntervention(request, input);
  }
}
