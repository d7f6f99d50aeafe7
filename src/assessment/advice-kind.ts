import { registerEnumType } from 'type-graphql';
import { Kind } from '../access';

/** What kind of advice is asked for. The law says from whom it must be sought. */
export enum AdviceKind {
  PARENT_OR_YOUNG_PERSON = 'PARENT_OR_YOUNG_PERSON',
  CHILD_VIEWS = 'CHILD_VIEWS',
  EDUCATIONAL = 'EDUCATIONAL',
  HEALTH = 'HEALTH',
  SPEECH_AND_LANGUAGE_THERAPY = 'SPEECH_AND_LANGUAGE_THERAPY',
  OCCUPATIONAL_THERAPY = 'OCCUPATIONAL_THERAPY',
  PHYSIOTHERAPY = 'PHYSIOTHERAPY',
  MENTAL_HEALTH = 'MENTAL_HEALTH',
  SENSORY_IMPAIRMENT = 'SENSORY_IMPAIRMENT',
  PSYCHOLOGICAL = 'PSYCHOLOGICAL',
  SOCIAL_CARE = 'SOCIAL_CARE',
  OTHER = 'OTHER',
  PREPARING_FOR_ADULTHOOD = 'PREPARING_FOR_ADULTHOOD',
  REQUESTED_BY_FAMILY = 'REQUESTED_BY_FAMILY',
}

interface AdviceSource {
  readonly kind: AdviceKind;
  readonly regulation: string;
  readonly from: string;
  /** The posts that give it, the likeliest first. */
  readonly advisers: readonly Kind[];
  /** The section whose readers may read what the advice says as a whole; its lines go by their own sections. */
  readonly readAs: 'A' | 'B' | 'C' | 'D';
  /** It may come from somebody who has no place in the hub; those who asked then write it down. */
  readonly onPaper?: true;
}

const therapists = [Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
const clinicians = [Kind.CLINICIAN, Kind.THERAPIST, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
const educators = [Kind.CLASS_TEACHER, Kind.SENCO, Kind.HEAD, Kind.PASTORAL_LEAD, Kind.TEACHING_ASSISTANT] as const;
const carers = [Kind.SOCIAL_WORKER, Kind.EARLY_HELP] as const;
const anyAdviser = [...therapists, Kind.EDUCATIONAL_PSYCHOLOGIST, ...carers, ...educators, Kind.SEND_CASEWORKER] as const;

/** Whom the law names for each kind of advice, and what follows from it here. */
export const adviceSources: {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly entries: readonly AdviceSource[];
} = {
  name: 'Advice that must be sought in an EHC needs assessment',
  version: '2014',
  source: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 6(1)',
  entries: [
    {
      kind: AdviceKind.PARENT_OR_YOUNG_PERSON,
      regulation: '6(1)(a)',
      from: 'The child’s parent, or the young person.',
      advisers: [],
      readAs: 'A',
    },
    {
      kind: AdviceKind.CHILD_VIEWS,
      regulation: '7(a)',
      from: 'The child’s own views, wishes and feelings, apart from those of the parents.',
      advisers: anyAdviser,
      readAs: 'A',
      onPaper: true,
    },
    {
      kind: AdviceKind.EDUCATIONAL,
      regulation: '6(1)(b)',
      from: 'The head teacher or principal of the school or setting.',
      advisers: educators,
      readAs: 'B',
    },
    {
      kind: AdviceKind.HEALTH,
      regulation: '6(1)(c)',
      from: 'A health care professional whom the integrated care board names.',
      advisers: clinicians,
      readAs: 'C',
    },
    {
      kind: AdviceKind.SPEECH_AND_LANGUAGE_THERAPY,
      regulation: '6(1)(c)',
      from: 'A speech and language therapist.',
      advisers: therapists,
      readAs: 'C',
    },
    { kind: AdviceKind.OCCUPATIONAL_THERAPY, regulation: '6(1)(c)', from: 'An occupational therapist.', advisers: therapists, readAs: 'C' },
    { kind: AdviceKind.PHYSIOTHERAPY, regulation: '6(1)(c)', from: 'A physiotherapist.', advisers: therapists, readAs: 'C' },
    {
      kind: AdviceKind.MENTAL_HEALTH,
      regulation: '6(1)(c)',
      from: 'Child and adolescent mental health services.',
      advisers: clinicians,
      readAs: 'C',
    },
    {
      kind: AdviceKind.SENSORY_IMPAIRMENT,
      regulation: '6(2)',
      from: 'A person qualified to teach children with a hearing, vision or multi-sensory impairment.',
      advisers: anyAdviser,
      readAs: 'B',
      onPaper: true,
    },
    {
      kind: AdviceKind.PSYCHOLOGICAL,
      regulation: '6(1)(d)',
      from: 'An educational psychologist.',
      advisers: [Kind.EDUCATIONAL_PSYCHOLOGIST],
      readAs: 'B',
    },
    { kind: AdviceKind.SOCIAL_CARE, regulation: '6(1)(e)', from: 'Social care.', advisers: carers, readAs: 'D' },
    {
      kind: AdviceKind.OTHER,
      regulation: '6(1)(f)',
      from: 'Anybody else whom the authority thinks appropriate.',
      advisers: anyAdviser,
      readAs: 'D',
      onPaper: true,
    },
    {
      kind: AdviceKind.PREPARING_FOR_ADULTHOOD,
      regulation: '6(1)(g)',
      from: 'From Year 9: a person on provision for adulthood and independent living.',
      advisers: anyAdviser,
      readAs: 'B',
    },
    {
      kind: AdviceKind.REQUESTED_BY_FAMILY,
      regulation: '6(1)(h)',
      from: 'A person whom the parent or the young person reasonably asks for.',
      advisers: anyAdviser,
      readAs: 'C',
      onPaper: true,
    },
  ],
};

registerEnumType(AdviceKind, {
  name: 'AdviceKind',
  description: 'What kind of advice is asked for, and so from whom.',
  valuesConfig: Object.fromEntries(
    adviceSources.entries.map(({ kind, from, regulation }) => [
      kind,
      { description: `${from} Regulation ${regulation} of the SEND Regulations 2014.` },
    ]),
  ),
});

const byKind = new Map(adviceSources.entries.map((entry) => [entry.kind, entry]));
export const adviceSourceOf = (kind: AdviceKind): AdviceSource => byKind.get(kind)!;

/** Every post that gives some kind of advice. */
export const advisers: readonly Kind[] = [...anyAdviser];
