import { registerEnumType } from 'type-graphql';

/** How far a course of steps has come. */
export enum CourseStage {
  NOT_BEGUN = 'NOT_BEGUN',
  REQUESTED = 'REQUESTED',
  NOT_ASSESSED = 'NOT_ASSESSED',
  ASSESSING = 'ASSESSING',
  TO_BE_ISSUED = 'TO_BE_ISSUED',
  NOT_ISSUED = 'NOT_ISSUED',
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  WITHDRAWN = 'WITHDRAWN',
  STOPPED = 'STOPPED',
  MOVED_AWAY = 'MOVED_AWAY',
  UNDER_WAY = 'UNDER_WAY',
  DECIDED = 'DECIDED',
  AMENDING = 'AMENDING',
  ENDED = 'ENDED',
}
registerEnumType(CourseStage, {
  name: 'CourseStage',
  description: 'How far a course of steps has come.',
  valuesConfig: {
    NOT_BEGUN: { description: 'No step of it has been recorded.' },
    REQUESTED: { description: 'The authority has the request and is to decide whether it assesses.' },
    NOT_ASSESSED: { description: 'The authority decided not to assess.' },
    ASSESSING: { description: 'Advice is sought and weighed; the authority is to decide whether it issues a plan.' },
    TO_BE_ISSUED: { description: 'A plan will be issued; the draft is to be served.' },
    NOT_ISSUED: { description: 'The authority decided not to issue a plan.' },
    DRAFT: { description: 'The draft was served; the family has its time, and settings are consulted.' },
    ISSUED: { description: 'The final plan was issued.' },
    WITHDRAWN: { description: 'Whoever asked took the request back.' },
    STOPPED: { description: 'It ended without a decision.' },
    MOVED_AWAY: { description: 'The family moved to another authority, which decides afresh.' },
    UNDER_WAY: { description: 'It has begun.' },
    DECIDED: { description: 'What it is about was decided; something of it is still to be done.' },
    AMENDING: { description: 'Amendments were proposed; the final plan, or the decision not to amend, is to follow.' },
    ENDED: { description: 'Nothing of it is left to be done.' },
  },
});
