import { deed } from '../access';
import { ChangedMeanwhile } from '../platform/graphql/problem';
import type { Enrolment } from './enrolment.entity';
import { enrolmentPolicy } from './enrolment.policy';
import { taking } from './locks';
import { EnrolmentEnded } from './people.events';
import type { EndEnrolmentInput } from './people.inputs';
import { complaintAboutEnd, endRightsOfSchool } from './roll';

/** Takes the child off the roll, with that day: those who know the child by it know the child no more. */
export const endEnrolment = deed<EndEnrolmentInput, Enrolment, Enrolment>({
  may: enrolmentPolicy.may.end,
  about: [enrolmentPolicy, (input) => input.enrolmentId],
  async act(enrolment, { lastOn, version }, tools) {
    const { tx, emit } = tools;
    await taking(tx.connection, enrolment.childId);
    const complaint = complaintAboutEnd(enrolment, lastOn);
    if (complaint) return complaint;
    const ended = await tx.change(enrolmentPolicy, { id: enrolment.id, version }, { untilOn: lastOn });
    if (!ended) return new ChangedMeanwhile(enrolment);
    emit(EnrolmentEnded, ended);
    await endRightsOfSchool(ended, lastOn, tools);
    return ended;
  },
});
