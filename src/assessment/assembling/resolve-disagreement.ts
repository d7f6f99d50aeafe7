import { deed } from '../../access';
import { Section } from '../../plan';
import { invalid } from '../../platform/graphql/problem';
import type { AdviceLine } from '../advice/advice-line.entity';
import type { Assessment } from '../assessment.entity';
import { DisagreementResolved } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import type { AdviceResolution } from './advice-resolution.entity';
import { adviceResolutionPolicy } from './advice-resolution.policy';
import { resolveDisagreementShape, type ResolveDisagreementInput } from './assembling.inputs';
import { answerOf, differencesAmong } from './differences';
import { linesToCompare } from './lines-to-compare';

/** The sections by how few may read them, the fewest first. */
const narrowest = [Section.D, Section.H1, Section.H2, Section.C, Section.G];
const narrowestOf = (lines: readonly Pick<AdviceLine, 'section'>[]): Section =>
  narrowest.find((section) => lines.some((line) => line.section === section)) ?? lines[0]!.section;

/** Decides between advices that disagree, openly: what holds, why, and by whom, for everybody who reads the lines. */
export const resolveDisagreement = deed<ResolveDisagreementInput, Assessment, AdviceResolution>({
  may: assessmentPolicy.may.resolveDisagreement,
  input: resolveDisagreementShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act({ id: assessmentId, childId }, { lineIds, field, chosenLineId, says, reason }, tools) {
    const lines = await linesToCompare(tools, childId, lineIds);
    if ('__typename' in lines) return lines;
    const elsewhere = lines.findIndex((line) => line.assessmentId !== assessmentId);
    if (elsewhere >= 0) return invalid(`lineIds.${elsewhere}`, 'it is of another assessment');
    if (lines.some(({ lineType }) => lineType !== lines[0]!.lineType)) return invalid('lineIds', 'they are of different types, and speak of different things');
    if (!differencesAmong(lines).some((difference) => difference.field === field)) return invalid('field', 'they do not disagree on this');
    const chosen = chosenLineId ? lines.find(({ id }) => id === chosenLineId.toLowerCase()) : undefined;
    const holds = chosen ? answerOf(chosen, field) : says?.trim();
    if (!holds) return invalid('chosenLineId', 'it is none of these lines, or says nothing on this');
    const resolution = await tools.tx.insert(adviceResolutionPolicy, {
      childId, assessmentId, lineIds: lines.map(({ id }) => id).sort(), field, chosenLineId: chosen?.id ?? null, says: holds, reason: reason.trim(),
      section: narrowestOf(lines), neededInClass: false, sharedWithFamily: lines.every(({ sharedWithFamily }) => sharedWithFamily), speaksFor: null,
    });
    tools.emit(DisagreementResolved, resolution, { assessmentId });
    return resolution;
  },
});
