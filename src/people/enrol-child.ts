import { deed } from '../access';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import type { Enrolment } from './enrolment.entity';
import { ChildEnrolled } from './people.events';
import { enrolChildShape, type EnrolChildInput } from './people.inputs';
import { putOnRoll, schoolOn } from './roll';

/** Puts the child on the roll, which is what makes the school's leads and its system know the child. A child can be on two rolls at once. */
export const enrolChild = deed<EnrolChildInput, Child, Enrolment>({
  may: childPolicy.may.enrol,
  input: enrolChildShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { schoolId, fromOn, yearGroup }, tools) {
    const school = await schoolOn(fromOn, schoolId, tools);
    if ('code' in school) return school;
    const enrolment = await putOnRoll(child, { schoolId: school.id, fromOn, yearGroup: yearGroup ?? null }, tools);
    tools.emit(ChildEnrolled, child, { enrolmentId: enrolment.id });
    return enrolment;
  },
});
