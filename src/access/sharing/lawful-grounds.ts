import { registerEnumType } from 'type-graphql';

/** One ground in law, in plain words, with where it stands. */
interface Ground {
  readonly means: string;
  readonly source: string;
}
const described = (grounds: Readonly<Record<string, Ground>>) =>
  Object.fromEntries(Object.entries(grounds).map(([name, { means, source }]) => [name, { description: `${means} ${source}.` }]));

export enum LawfulBasis {
  PUBLIC_TASK = 'PUBLIC_TASK',
  LEGAL_OBLIGATION = 'LEGAL_OBLIGATION',
  VITAL_INTERESTS = 'VITAL_INTERESTS',
  RECOGNISED_LEGITIMATE_INTEREST = 'RECOGNISED_LEGITIMATE_INTEREST',
  CONSENT = 'CONSENT',
  LAW_ENFORCEMENT = 'LAW_ENFORCEMENT',
}
const bases: Readonly<Record<keyof typeof LawfulBasis, Ground>> = {
  PUBLIC_TASK: {
    means: 'A task in the public interest: the usual basis of authorities, schools and the NHS.',
    source: 'UK GDPR Art 6(1)(e)',
  },
  LEGAL_OBLIGATION: {
    means: 'The law demands it, as a duty to share for safeguarding or welfare does once it is in force.',
    source: 'UK GDPR Art 6(1)(c); Children Act 2004 s.16LA',
  },
  VITAL_INTERESTS: { means: 'To protect somebody’s life.', source: 'UK GDPR Art 6(1)(d)' },
  RECOGNISED_LEGITIMATE_INTEREST: {
    means: 'A recognised legitimate interest, as safeguarding is, of a body that acts under no public task.',
    source: 'UK GDPR Art 6(1)(ea), Annex 1',
  },
  CONSENT: { means: 'Consent. Rarely right between agencies: it must be free, and can be taken back.', source: 'UK GDPR Art 6(1)(a)' },
  LAW_ENFORCEMENT: { means: 'For the purposes of law enforcement, by a competent authority.', source: 'Data Protection Act 2018 Part 3' },
};
registerEnumType(LawfulBasis, { name: 'LawfulBasis', description: 'Why the law lets this be shared.', valuesConfig: described(bases) });

export enum LawfulCondition {
  NONE_NEEDED = 'NONE_NEEDED',
  SAFEGUARDING = 'SAFEGUARDING',
  STATUTORY = 'STATUTORY',
  HEALTH_OR_SOCIAL_CARE = 'HEALTH_OR_SOCIAL_CARE',
  VITAL_INTERESTS = 'VITAL_INTERESTS',
  LEGAL_CLAIMS = 'LEGAL_CLAIMS',
  EXPLICIT_CONSENT = 'EXPLICIT_CONSENT',
  CRIMINAL_OFFENCE = 'CRIMINAL_OFFENCE',
}
const conditions: Readonly<Record<keyof typeof LawfulCondition, Ground>> = {
  NONE_NEEDED: { means: 'There is nothing in it of health, ethnicity, belief, sex life or crime.', source: 'UK GDPR Art 9(1) and 10' },
  SAFEGUARDING: {
    means: 'Safeguarding of children and of individuals at risk.',
    source: 'UK GDPR Art 9(2)(g); Data Protection Act 2018 Sch 1 para 18',
  },
  STATUTORY: { means: 'A function that an enactment confers.', source: 'UK GDPR Art 9(2)(g); Data Protection Act 2018 Sch 1 para 6' },
  HEALTH_OR_SOCIAL_CARE: {
    means: 'Health or social care, by somebody bound to secrecy.',
    source: 'UK GDPR Art 9(2)(h); Data Protection Act 2018 Sch 1 para 2',
  },
  VITAL_INTERESTS: { means: 'To protect the life of somebody who cannot consent.', source: 'UK GDPR Art 9(2)(c)' },
  LEGAL_CLAIMS: { means: 'For legal claims, or a court that acts as one.', source: 'UK GDPR Art 9(2)(f)' },
  EXPLICIT_CONSENT: { means: 'Explicit consent.', source: 'UK GDPR Art 9(2)(a)' },
  CRIMINAL_OFFENCE: { means: 'Crime, under a condition of the Act.', source: 'UK GDPR Art 10; Data Protection Act 2018 Sch 1' },
};
registerEnumType(LawfulCondition, {
  name: 'LawfulCondition',
  description: 'The further condition that what is sensitive needs: health, ethnicity, belief, crime.',
  valuesConfig: described(conditions),
});
