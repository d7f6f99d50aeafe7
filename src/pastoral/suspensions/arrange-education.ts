import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { moveSuspension } from './move-suspension';
import { metBy } from './suspension-clock';
import type { Suspension } from './suspension.entity';
import { EducationArranged } from './suspension.events';
import { arrangeEducationShape, type ArrangeEducationInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

/** Says where the child learns meanwhile, from the sixth day on at the latest. */
export const arrangeEducation = deed<ArrangeEducationInput, Suspension, Suspension>({
  may: suspensionPolicy.may.arrangeEducation,
  input: arrangeEducationShape,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, from, where }, tools) {
    if (from < suspension.startsOn) return invalid('from', `the child is out from ${suspension.startsOn} on`);
    const changes = { educationFrom: from, education: where.trim(), clocks: metBy(suspension.clocks, from, 'X3', 'X4') };
    return moveSuspension(suspension, { version, changes, event: EducationArranged, text: where }, tools);
  },
});
