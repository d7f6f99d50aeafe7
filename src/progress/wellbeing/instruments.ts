import { BandLevel, MeasuredBy, MeasuresWhat, type Band, type Instrument, type Subscale } from './instrument';

const { USUAL, RAISED, HIGH, VERY_HIGH } = BandLevel;
/** Bands from the lowest result on: what each is called, how far from usual it is, and its highest result. */
type Cuts = readonly (readonly [name: string, level: BandLevel, until: number])[];
interface Cut {
  readonly better: 'lower' | 'higher';
  readonly cuts: Cuts;
  readonly lowest?: number;
  /** What lies between two results that follow each other. */
  readonly step?: number;
}
function subscale(code: string, name: string, { better, cuts, lowest = 0, step = 1 }: Cut): Subscale {
  const bands: Band[] = cuts.map(([called, level, until], at) => ({ name: called, level, from: at === 0 ? lowest : cuts[at - 1]![2] + step, until }));
  return { code, name, lowest, highest: cuts.at(-1)![2], higherIsBetter: better === 'higher', bands };
}

const sdqNames = [['Close to average', USUAL], ['Slightly raised', RAISED], ['High', HIGH], ['Very high', VERY_HIGH]] as const;
const sdqDifficulty = (...until: readonly number[]): Cut => ({ better: 'lower', cuts: sdqNames.map(([name, level], at) => [name, level, until[at]!]) });
const sdqKindness = (...until: readonly number[]): Cut => ({
  better: 'higher', cuts: ([['Very low', VERY_HIGH], ['Low', HIGH], ['Slightly lowered', RAISED], ['Close to average', USUAL]] as const).map(([name, level], at) => [name, level, until[at]!]),
});
type SdqCuts = Readonly<Record<'total' | 'emotional' | 'conduct' | 'hyperactivity' | 'peer', readonly [number, number, number]>> & { readonly kindness: readonly [number, number, number] };
const sdq = (by: MeasuredBy, cuts: SdqCuts): Instrument => ({
  code: `SDQ_${by}`, version: '2016', name: `Strengths and Difficulties Questionnaire, ${{ CHILD: 'self-report', PARENT: 'parent', TEACHER: 'teacher', CLINICIAN: 'clinician' }[by]}`,
  about: MeasuresWhat.WELLBEING, takenFrom: [by], source: 'Youth in Mind; four-fold bands (from memory)', verified: false,
  subscales: [
    subscale('TOTAL', 'Total difficulties', sdqDifficulty(...cuts.total, 40)),
    subscale('EMOTIONAL', 'Emotional symptoms', sdqDifficulty(...cuts.emotional, 10)),
    subscale('CONDUCT', 'Conduct problems', sdqDifficulty(...cuts.conduct, 10)),
    subscale('HYPERACTIVITY', 'Hyperactivity and inattention', sdqDifficulty(...cuts.hyperactivity, 10)),
    subscale('PEER', 'Peer problems', sdqDifficulty(...cuts.peer, 10)),
    subscale('KINDNESS', 'Kind and helpful behaviour', sdqKindness(...cuts.kindness, 10)),
  ],
});

const standardised = (subject: string, name: string): Instrument => ({
  code: `STANDARDISED_${subject}`, version: '2026', name: `Standardised score, ${name}`, about: MeasuresWhat.ATTAINMENT, takenFrom: [MeasuredBy.TEACHER, MeasuredBy.CLINICIAN],
  source: 'Any test standardised to a mean of 100 and a standard deviation of 15', verified: true,
  subscales: [subscale('SCORE', name, { better: 'higher', lowest: 40, cuts: [['Well below average', VERY_HIGH, 69], ['Below average', HIGH, 84], ['Average', USUAL, 115], ['Above average', USUAL, 160]] })],
});

const anxietyAndDepression = ([['ANXIETY', 'Total anxiety'], ['DEPRESSION', 'Depression'], ['TOTAL', 'Total anxiety and depression']] as const).map(([code, name]) =>
  subscale(code, name, { better: 'lower', lowest: 20, cuts: [['Below the threshold', USUAL, 64], ['Borderline', HIGH, 69], ['Above the clinical threshold', VERY_HIGH, 120]] }));

/**
 * Standard measures: their numbers and bands as data, never their questions, which belong to their owners. A school or a service that
 * uses one has its licence. A corrected band is a new version; what was measured keeps the version that it was measured by.
 */
export const instruments: readonly Instrument[] = [
  sdq(MeasuredBy.PARENT, { total: [13, 16, 19], emotional: [3, 4, 6], conduct: [2, 3, 5], hyperactivity: [5, 7, 8], peer: [2, 3, 4], kindness: [5, 6, 7] }),
  sdq(MeasuredBy.TEACHER, { total: [11, 15, 18], emotional: [3, 4, 5], conduct: [2, 3, 4], hyperactivity: [5, 7, 8], peer: [2, 4, 5], kindness: [3, 4, 5] }),
  sdq(MeasuredBy.CHILD, { total: [14, 17, 19], emotional: [4, 5, 6], conduct: [3, 4, 5], hyperactivity: [5, 6, 7], peer: [2, 3, 4], kindness: [4, 5, 6] }),
  {
    code: 'SWEMWBS', version: '2009', name: 'Short Warwick-Edinburgh Mental Well-being Scale', about: MeasuresWhat.WELLBEING, takenFrom: [MeasuredBy.CHILD],
    source: 'University of Warwick and others; metric scores (bands from memory)', verified: false,
    subscales: [subscale('TOTAL', 'Mental wellbeing', { better: 'higher', lowest: 7, step: 0.01, cuts: [['Low', HIGH, 19.5], ['Medium', USUAL, 27.4], ['High', USUAL, 35]] })],
  },
  {
    code: 'RCADS', version: '2000', name: 'Revised Children’s Anxiety and Depression Scale, T scores', about: MeasuresWhat.WELLBEING, takenFrom: [MeasuredBy.CHILD, MeasuredBy.PARENT],
    source: 'Its authors at the University of California; thresholds of T scores (from memory)', verified: false, subscales: anxietyAndDepression,
  },
  {
    code: 'GAD_7', version: '2006', name: 'Generalised Anxiety Disorder scale, seven questions', about: MeasuresWhat.WELLBEING, takenFrom: [MeasuredBy.CHILD],
    source: 'Pfizer, free to use (bands from memory)', verified: false,
    subscales: [subscale('TOTAL', 'Anxiety', { better: 'lower', cuts: [['Minimal', USUAL, 4], ['Mild', RAISED, 9], ['Moderate', HIGH, 14], ['Severe', VERY_HIGH, 21]] })],
  },
  {
    code: 'PHQ_9', version: '2001', name: 'Patient Health Questionnaire, nine questions', about: MeasuresWhat.WELLBEING, takenFrom: [MeasuredBy.CHILD],
    source: 'Pfizer, free to use (bands from memory)', verified: false,
    subscales: [subscale('TOTAL', 'Depression', {
      better: 'lower', cuts: [['Minimal', USUAL, 4], ['Mild', RAISED, 9], ['Moderate', HIGH, 14], ['Moderately severe', VERY_HIGH, 19], ['Severe', VERY_HIGH, 27]],
    })],
  },
  standardised('READING', 'reading'),
  standardised('SPELLING', 'spelling'),
  standardised('MATHEMATICS', 'mathematics'),
];

/** The newest version of an instrument, or the one that is named. */
export const instrumentOf = (code: string, version?: string): Instrument | undefined =>
  instruments.filter((each) => each.code === code && (version === undefined || each.version === version)).toSorted((one, other) => (one.version < other.version ? 1 : -1))[0];
