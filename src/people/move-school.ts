import { deed } from '../access';
import { daysAfter } from '../platform/clock';
import { ChangedMeanwhile, invalid } from '../platform/graphql/problem';
import { childPolicy } from './child.policy';
import type { Enrolment } from './enrolment.entity';
import { enrolmentPolicy } from './enrolment.policy';
import { taking } from './locks';
import { ChildEnrolled, EnrolmentEnded } from './people.events';
import { moveSchoolShape, type MoveSchoolInput } from './people.inputs';
import { complaintAboutEnd, endRightsOfSchool, putOnRoll, schoolOn } from './roll';

/** Takes the child off one roll and puts them on another in one go. The old school knows the child until the new one does, and no longer. */
export const moveSchool = deed<MoveSchoolInput, Enrolment, Enrolment>({
  may: enrolmentPolicy.may.move,
  input: moveSchoolShape,
  about: [enrolmentPolicy, (input) => input.enrolmentId],
  async act(old, { lastOn, version, schoolId, fromOn, yearGroup }, tools) {
    const { tx, find, emit } = tools;
    await taking(tx.connection, old.childId);
    if (fromOn <= lastOn) return invalid('fromOn', 'the first day at the new school comes after the last day at the old one');
    const complaint = complaintAboutEnd(old, lastOn);
    if (complaint) return complaint;
    const school = await schoolOn(fromOn, schoolId, tools);
    if ('code' in school) return school;
    if (school.id === old.schoolId) return invalid('schoolId', 'this is the school that the child moves from');
    const ended = await tx.change(enrolmentPolicy, { id: old.id, version }, { untilOn: lastOn });
    if (!ended) return new ChangedMeanwhile(old);
    const begun = await putOnRoll({ id: old.childId }, { schoolId: school.id, fromOn, yearGroup: yearGroup ?? null }, tools);
    const child = await find(childPolicy, old.childId);
    emit(EnrolmentEnded, ended);
    emit(ChildEnrolled, child!, { enrolmentId: begun.id });
    await endRightsOfSchool(ended, daysAfter(fromOn, -1), tools);
    return begun;
  },
});
