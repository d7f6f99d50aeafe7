import { registerEnumType } from 'type-graphql';

export enum Severity {
  H = 'H',
  M = 'M',
  L = 'L',
}
registerEnumType(Severity, {
  name: 'Severity',
  description: 'How much a finding weighs.',
  valuesConfig: {
    H: { description: 'High: normally nobody can be held to it. An EHC plan is issued with it only when somebody says why.' },
    M: { description: 'Middle: a number or a person is missing nearby. Shown, and nothing is held up for it.' },
    L: { description: 'Low: it could be said better.' },
  },
});

export enum Question {
  WHAT = 'WHAT',
  WHICH_NEED = 'WHICH_NEED',
  WHO = 'WHO',
  QUALIFICATION = 'QUALIFICATION',
  HOW_OFTEN = 'HOW_OFTEN',
  HOW_LONG = 'HOW_LONG',
  GROUP_SIZE = 'GROUP_SIZE',
  WHERE = 'WHERE',
  INDIRECT_TIME = 'INDIRECT_TIME',
  REVIEW = 'REVIEW',
}
registerEnumType(Question, {
  name: 'Question',
  description: 'One of the ten questions that a good line of provision answers.',
  valuesConfig: {
    WHAT: { description: 'What exactly: the named programme, approach or equipment.' },
    WHICH_NEED: { description: 'For which need and outcome.' },
    WHO: { description: 'Who delivers it, by role.' },
    QUALIFICATION: { description: 'With what qualification, registration, training or experience.' },
    HOW_OFTEN: { description: 'How often.' },
    HOW_LONG: { description: 'How long each time, and for how many weeks.' },
    GROUP_SIZE: { description: 'In a group of how many, with how many adults.' },
    WHERE: { description: 'Where.' },
    INDIRECT_TIME: { description: 'How much time goes into planning, training of staff, liaison and reports.' },
    REVIEW: { description: 'How and when it is reviewed, by whom, and by what measure.' },
  },
});

/** Something about a wording that a reader of the law would stumble over. */
export interface Finding {
  /** The rule’s name, as `W04`: the same in every version of the rule set. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where the words stand, in UTF-16 code units; the end is not in it. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Which of the ten questions are left open. */
  readonly asks: readonly Question[];
  readonly message: string;
  /** How it could be said, with gaps in square brackets: a quantity is never invented. */
  readonly rewrite: string;
}
