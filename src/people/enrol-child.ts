import { deed, grant, Kind } from '../access';
import { invalid } from '../platform/graphql/problem';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import type { Enrolment } from './enrolment.entity';
import { enrolmentPolicy } from './enrolment.policy';
import { organisationOf } from './find-organisation';
import { OrganisationKind } from './organisation.entity';
import { ChildEnrolled } from './people.events';
import { enrolChildShape, type EnrolChildInput } from './people.inputs';

/** The posts of a school that reach every child on its roll. */
const schoolOffices = [Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.PASTORAL_LEAD, Kind.SCHOOL_SYSTEM] as const;

/** Puts the child on the roll, which is what makes the school's leads and its system know the child. */
export const enrolChild = deed<EnrolChildInput, Child, Enrolment>({
  may: childPolicy.may.enrol,
  input: enrolChildShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { schoolId, fromOn, yearGroup }, { tx, viewer, emit }) {
    const school = await organisationOf(tx.connection, schoolId);
    if (school?.kind !== OrganisationKind.SCHOOL) return invalid('schoolId', 'there is no such school');
    if (school.closedOn && school.closedOn <= fromOn) return invalid('schoolId', `${school.name} closed on ${school.closedOn}`);
    const enrolment = await tx.insert(enrolmentPolicy, { childId: child.id, schoolId: school.id, fromOn, untilOn: null, yearGroup: yearGroup ?? null });
    await grant(tx.connection, viewer, schoolOffices.map((kind) => ({
      childId: child.id, personId: null, actingFor: school.id, kind, source: 'Enrolment', sourceId: enrolment.id, reason: 'on roll',
    })));
    emit(ChildEnrolled, child, { enrolmentId: enrolment.id });
    return enrolment;
  },
});
