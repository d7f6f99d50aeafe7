import { isYoungPersonOn } from '../../people';
import { AdviceKind, adviceSourceOf } from '../advice-kind';
import { ageOn, curriculumYearByAge, curriculumYearOf } from './school-year';

/** What of a child decides whom to ask. */
export interface FactsOfChild {
  readonly today: string;
  readonly dateOfBirth: string;
  /** Years of the national curriculum in which the child is on roll now, as schools record them. */
  readonly yearGroups: readonly (string | null)[];
  /** Types of special educational need that somebody has recorded, by the Department for Education’s codes. */
  readonly senTypes: readonly string[];
}

/** One paragraph of regulation 6: of whom it requires advice, and why of them for this child; for a child whom it does not touch, nothing. */
interface Requirement {
  readonly id: string;
  readonly kind: AdviceKind;
  readonly because: (facts: FactsOfChild) => string | undefined;
  readonly verified: boolean;
}
export interface Required {
  readonly ruleId: string;
  readonly kind: AdviceKind;
  readonly regulation: string;
  readonly from: string;
  readonly because: string;
  readonly verified: boolean;
}

const ADULT = 18;
const YEAR_NINE = 9;
const sensory = ['HI', 'VI', 'MSI'];
const always = (because: string) => () => because;

function adulthood({ today, dateOfBirth, yearGroups }: FactsOfChild): string | undefined {
  const taught = yearGroups.map(curriculumYearOf).find((year) => year !== undefined && year >= YEAR_NINE);
  if (taught) return `The child is taught in Year ${taught}: from Year 9 provision for adulthood and independent living is advised on.`;
  const byAge = curriculumYearByAge(dateOfBirth, today);
  return byAge >= YEAR_NINE ? `The child is of an age for Year ${byAge}: from Year 9 provision for adulthood and independent living is advised on.` : undefined;
}

const requiredAdvice: { readonly name: string; readonly version: string; readonly source: string; readonly entries: readonly Requirement[] } = {
  name: 'Whose advice an authority must seek in an EHC needs assessment',
  version: '2014',
  source: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulations 6 and 7; Children and Families Act 2014 s.19',
  entries: [
    {
      id: 'FAMILY',
      kind: AdviceKind.PARENT_OR_YOUNG_PERSON,
      verified: true,
      because: ({ today, dateOfBirth }) =>
        isYoungPersonOn(today, dateOfBirth) ? 'Over compulsory school age: the young person’s own advice is sought.' : 'The child’s parent is always asked.',
    },
    {
      id: 'CHILD',
      kind: AdviceKind.CHILD_VIEWS,
      verified: false,
      because: ({ today, dateOfBirth }) =>
        isYoungPersonOn(today, dateOfBirth) ? undefined : 'The child is consulted as well, and what the child says stands apart from what the parents say (s.19(a)).',
    },
    {
      id: 'EDUCATION',
      kind: AdviceKind.EDUCATIONAL,
      verified: true,
      because: ({ yearGroups }) =>
        yearGroups.length > 0
          ? 'The child is on roll: the head teacher or principal is asked.'
          : 'The child is on roll nowhere: somebody experienced in teaching children with special educational needs is asked, or who is responsible for the child’s education.',
    },
    { id: 'HEALTH', kind: AdviceKind.HEALTH, verified: true, because: always('A health care professional whom the integrated care board names is always asked.') },
    { id: 'PSYCHOLOGY', kind: AdviceKind.PSYCHOLOGICAL, verified: true, because: always('An educational psychologist is always asked.') },
    {
      id: 'SOCIAL_CARE',
      kind: AdviceKind.SOCIAL_CARE,
      verified: true,
      because: ({ today, dateOfBirth }) =>
        ageOn(dateOfBirth, today) >= ADULT ? 'Social care is always asked; from 18 on, adult social care too.' : 'Social care is always asked.',
    },
    { id: 'ADULTHOOD', kind: AdviceKind.PREPARING_FOR_ADULTHOOD, verified: true, because: adulthood },
    {
      id: 'SENSORY',
      kind: AdviceKind.SENSORY_IMPAIRMENT,
      verified: true,
      because({ senTypes }) {
        const known = sensory.filter((code) => senTypes.includes(code));
        return known.length > 0 ? `A need of the type ${known.join(', ')} is recorded: educational advice comes from, or after consulting, somebody qualified to teach such children.` : undefined;
      },
    },
  ],
};

/** Whose advice must be sought for this child, each with the paragraph and the reason. */
export const requiredFor = (facts: FactsOfChild): Required[] =>
  requiredAdvice.entries.flatMap(({ id, kind, verified, because }) => {
    const reason = because(facts);
    const { regulation, from } = adviceSourceOf(kind);
    return reason ? [{ ruleId: id, kind, regulation, from, because: reason, verified }] : [];
  });
