import { Section } from '../../../plan';

export enum Certainty {
  LAW = 'LAW',
  USUALLY = 'USUALLY',
  DEPENDS = 'DEPENDS',
}

/** What tells where provision belongs: words that it is said in, and what follows from them. */
interface Belonging {
  readonly id: string;
  readonly belongsIn: readonly Section[];
  readonly certainty: Certainty;
  readonly words: RegExp;
  readonly says: string;
  readonly authority: string;
  readonly verified: boolean;
}

const s21 = 'Children and Families Act 2014 s.21(5)';
const code = 'SEND Code of Practice 2015';

/** In order of weight: the first that finds its words decides, the others are told beside it. */
export const educationalOrHealth: { readonly name: string; readonly version: string; readonly source: string; readonly entries: readonly Belonging[] } = {
  name: 'Whether provision is educational, of health or of social care',
  version: '2026-11',
  source: `${s21}; ${code}, 9.73 to 9.76; Chronically Sick and Disabled Persons Act 1970 s.2`,
  entries: [
    {
      id: 'EDUCATES_OR_TRAINS',
      belongsIn: [Section.F],
      certainty: Certainty.LAW,
      words: /\b(?:teach\w*|taught|learn\w*|tuition|lessons?|curriculum|literacy|numeracy|phonics|phonological|reading|spelling|handwriting|social skills|life skills|independence skills|training|trains?|practises?|practising|programme of exercises)\b/i,
      says: 'It educates or trains the child, so it is special educational provision and belongs in section F, whoever gives it: a therapist or a nurse as much as a teacher.',
      authority: s21,
      verified: true,
    },
    {
      id: 'COMMUNICATION',
      belongsIn: [Section.F],
      certainty: Certainty.USUALLY,
      words: /\b(?:speech|language|communicates?|communicating|communication|vocabulary|makaton|british sign language|bsl|aac|symbols?|listening)\b/i,
      says: 'Communication is so fundamental in education that provision for it is normally special educational provision (section F), unless there are exceptional reasons why it is not.',
      authority: `${code}, 9.74`,
      verified: false,
    },
    {
      id: 'MEDICAL',
      belongsIn: [Section.G],
      certainty: Certainty.USUALLY,
      words: /\b(?:medic\w*|catheter\w*|gastrostomy|tube feed\w*|suction\w*|injection\w*|insulin|epilepsy|epileptic|seizure\w*|nurses?|nursing|dressings?|inhaler\w*|blood|wheelchair\w*|orthotic\w*|splints?|hearing aids?|paediatric\w*)\b/i,
      says: 'It treats, or keeps well, and teaches nothing: it is health care provision, for section G.',
      authority: `${s21}, by what it leaves out; s.21(3)`,
      verified: false,
    },
    {
      id: 'THERAPY',
      belongsIn: [Section.F, Section.G],
      certainty: Certainty.DEPENDS,
      words: /\b(?:occupational (?:therapy|therapists?)|physiotherapy|physiotherapists?|hydrotherapy|sensory|motor|posture|postural|psychotherapy|psychotherapists?|counselling|counsellors?|camhs|mental health|therapy|therapies|therapists?)\b/i,
      says: 'A therapy can be either. As far as it helps the child to learn or trains the child in anything, it is for section F; as far as it only treats, for section G.',
      authority: `${s21}; ${code}, 9.76`,
      verified: false,
    },
    {
      id: 'CARE_AT_HOME',
      belongsIn: [Section.H1, Section.H2],
      certainty: Certainty.USUALLY,
      words: /\b(?:short breaks?|respite|care workers?|home care|bath\w*|adaptations?|foster\w*|sitting service|family support)\b/i,
      says: 'It is care for the child or help for the family: section H1 where the 1970 Act requires it, section H2 otherwise.',
      authority: 'Chronically Sick and Disabled Persons Act 1970 s.2; SEND Regulations 2014, regulation 12(1)(h)',
      verified: true,
    },
  ],
};

/** Where provision belongs, as far as its words tell, and why. */
export interface Guidance {
  readonly belongsIn: readonly Section[];
  readonly certainty: Certainty;
  readonly reasons: readonly { readonly ruleId: string; readonly says: string; readonly authority: string; readonly verified: boolean; readonly words: readonly string[] }[];
}

const wordsIn = (text: string, words: RegExp): string[] => [...new Set([...text.matchAll(new RegExp(words.source, 'gi'))].map(([word]) => word.toLowerCase()))];

/** Reads provision as it is worded. Who gives it never decides by itself. */
export function whereItBelongs(text: string): Guidance | null {
  const found = educationalOrHealth.entries.flatMap(({ words, ...entry }) => {
    const matched = wordsIn(text, words);
    return matched.length > 0 ? [{ ...entry, words: matched }] : [];
  });
  const [decides] = found;
  if (!decides) return null;
  return {
    belongsIn: decides.belongsIn,
    certainty: decides.certainty,
    reasons: found.map(({ id, says, authority, verified, words }) => ({ ruleId: id, says, authority, verified, words })),
  };
}
