import { registerEnumType } from 'type-graphql';

/** Whose a limit is: who must act before it is over, or whose time it is. */
export enum Duty {
  AUTHORITY = 'AUTHORITY',
  WHOEVER_WAS_ASKED = 'WHOEVER_WAS_ASKED',
  SCHOOL = 'SCHOOL',
  MEETING_ORGANISER = 'MEETING_ORGANISER',
  CONSULTED_SETTING = 'CONSULTED_SETTING',
  HEALTH_BOARD = 'HEALTH_BOARD',
  FORMER_AUTHORITY = 'FORMER_AUTHORITY',
  FORMER_HEALTH_BOARD = 'FORMER_HEALTH_BOARD',
  MEDIATION_ADVISER = 'MEDIATION_ADVISER',
  FAMILY = 'FAMILY',
}
registerEnumType(Duty, {
  name: 'Duty',
  description: 'Who must act before a limit is over; of the family, whose time it is that nobody may shorten.',
  valuesConfig: {
    AUTHORITY: { description: 'The local authority that is responsible for the child.' },
    WHOEVER_WAS_ASKED: { description: 'The body or the person that advice was asked of.' },
    SCHOOL: { description: 'The school or setting that the child attends.' },
    MEETING_ORGANISER: { description: 'Whoever holds the review meeting: the head, or the authority where the child is in no setting.' },
    CONSULTED_SETTING: { description: 'The school or college that was consulted.' },
    HEALTH_BOARD: { description: 'The integrated care board that is responsible for the child.' },
    FORMER_AUTHORITY: { description: 'The authority that the family has moved away from.' },
    FORMER_HEALTH_BOARD: { description: 'The integrated care board that was responsible until now.' },
    MEDIATION_ADVISER: { description: 'The mediation adviser, or the mediator.' },
    FAMILY: { description: 'The parent or the young person. It is their time: nobody is late when it is over.' },
  },
});
