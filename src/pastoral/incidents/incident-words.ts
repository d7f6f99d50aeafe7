import { registerEnumType } from 'type-graphql';

export enum IncidentState {
  NOTED = 'NOTED',
  COMPLETED = 'COMPLETED',
}
registerEnumType(IncidentState, {
  name: 'IncidentState',
  description: 'Whether all is said of an incident.',
  valuesConfig: {
    NOTED: { description: 'A note was made; more can still be said in its own fields.' },
    COMPLETED: { description: 'It is told in full. What comes to mind later is added, and nothing is changed.' },
  },
});

export enum IncidentKind {
  BEHAVIOUR = 'BEHAVIOUR',
  DISTRESS = 'DISTRESS',
  CONFLICT = 'CONFLICT',
  BULLYING = 'BULLYING',
  DAMAGE = 'DAMAGE',
  LEFT_WITHOUT_LEAVE = 'LEFT_WITHOUT_LEAVE',
  WENT_WELL = 'WENT_WELL',
  OTHER = 'OTHER',
}
registerEnumType(IncidentKind, {
  name: 'IncidentKind',
  description: 'What kind of thing happened.',
  valuesConfig: {
    BEHAVIOUR: { description: 'Behaviour that a plan or the school’s policy is about.' },
    DISTRESS: { description: 'The child was upset, withdrawn or overwhelmed.' },
    CONFLICT: { description: 'Something between children.' },
    BULLYING: { description: 'Bullying, done or suffered.' },
    DAMAGE: { description: 'Something was damaged.' },
    LEFT_WITHOUT_LEAVE: { description: 'The child left the room or the site without leave.' },
    WENT_WELL: { description: 'Something hard that went well, which a plan wants to see more of.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum IncidentPlace {
  CLASSROOM = 'CLASSROOM',
  CORRIDOR = 'CORRIDOR',
  PLAYGROUND = 'PLAYGROUND',
  DINING_HALL = 'DINING_HALL',
  SPORT = 'SPORT',
  TOILETS = 'TOILETS',
  ENTRANCE = 'ENTRANCE',
  TRANSPORT = 'TRANSPORT',
  ONLINE = 'ONLINE',
  OFF_SITE = 'OFF_SITE',
  ELSEWHERE = 'ELSEWHERE',
}
registerEnumType(IncidentPlace, {
  name: 'IncidentPlace',
  description: 'Where something happened.',
  valuesConfig: {
    CLASSROOM: { description: 'In a classroom or a group room.' },
    CORRIDOR: { description: 'In a corridor or on the stairs.' },
    PLAYGROUND: { description: 'On the playground or the field.' },
    DINING_HALL: { description: 'In the dining hall.' },
    SPORT: { description: 'In the sports hall, the pool or the changing rooms.' },
    TOILETS: { description: 'In the toilets.' },
    ENTRANCE: { description: 'At the gate or the entrance.' },
    TRANSPORT: { description: 'On the way to or from school.' },
    ONLINE: { description: 'On a device.' },
    OFF_SITE: { description: 'On a visit, or where the child learns off the site.' },
    ELSEWHERE: { description: 'Somewhere else.' },
  },
});

export enum Antecedent {
  TASK_GIVEN = 'TASK_GIVEN',
  ASKED_TO_STOP = 'ASKED_TO_STOP',
  REFUSED = 'REFUSED',
  WAITING = 'WAITING',
  CHANGE_OF_PLACE = 'CHANGE_OF_PLACE',
  CHANGE_OF_ROUTINE = 'CHANGE_OF_ROUTINE',
  UNSTRUCTURED_TIME = 'UNSTRUCTURED_TIME',
  NOISE_OR_CROWD = 'NOISE_OR_CROWD',
  WORDS_OF_ANOTHER = 'WORDS_OF_ANOTHER',
  TOUCHED = 'TOUCHED',
  SOMETHING_AT_HOME = 'SOMETHING_AT_HOME',
  NOTHING_SEEN = 'NOTHING_SEEN',
}
registerEnumType(Antecedent, {
  name: 'Antecedent',
  description: 'What came right before an incident, so that what comes again can be counted.',
  valuesConfig: {
    TASK_GIVEN: { description: 'A task was given.' },
    ASKED_TO_STOP: { description: 'The child was asked to stop something they liked.' },
    REFUSED: { description: 'Something was refused or taken away.' },
    WAITING: { description: 'The child had to wait, or somebody attended to others.' },
    CHANGE_OF_PLACE: { description: 'The class moved from one place or lesson to another.' },
    CHANGE_OF_ROUTINE: { description: 'The day was not as usual: another teacher, another timetable.' },
    UNSTRUCTURED_TIME: { description: 'Play or lunch, with nothing that had to be done.' },
    NOISE_OR_CROWD: { description: 'It was loud, bright, hot or crowded.' },
    WORDS_OF_ANOTHER: { description: 'Another child said something.' },
    TOUCHED: { description: 'The child was touched or pushed.' },
    SOMETHING_AT_HOME: { description: 'Something had happened before school.' },
    NOTHING_SEEN: { description: 'Nothing was seen.' },
  },
});
