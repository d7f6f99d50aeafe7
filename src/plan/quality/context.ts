import type { LineType } from '../line-type';
import type { Section } from '../section';
import type { ProvisionTerms } from '../ten-questions';
import type { Answer } from './entry';

/** What is known of a line besides its wording. */
export interface WordingContext {
  readonly section: Section;
  readonly lineType: LineType;
  /** Of provision: the answers to the ten questions that were given in fields of their own. */
  readonly terms?: { readonly [Term in keyof ProvisionTerms]?: ProvisionTerms[Term] | null | undefined } | null;
  /** Of an outcome: its date and measure, where they have fields of their own. */
  readonly outcome?: { readonly byWhen?: string | null; readonly byWhenInWords?: string | null; readonly measure?: string | null } | null;
  /** Of a need: that it is a strength to build on. */
  readonly isStrength?: boolean;
  /** What the child and the family hope for, so that an outcome that only repeats it is known. */
  readonly aspirations?: readonly string[];
}

const nobodyInParticular = /^(?:(?:all|school|class|support|teaching|suitable|trained|appropriate|the|a|an|any|member|members|of|key|trusted|familiar|qualified|experienced|suitably|appropriately)\s+)*(?:staff|school|setting|adults?|team|someone|somebody|tb[cd]|n\/?a|various|provider|service)\.?$/iu;
const saysNothing = /^(?:tb[cd]|n\/?a|\?+|-+|as (?:required|needed|appropriate|necessary)|regularly|(?:suitably|appropriately|fully|well) (?:trained|qualified)|trained|qualified|experienced|to be .*|where (?:possible|appropriate|available))\.?$/iu;
const LONGEST_ANSWER = 200;
const says = (text: string | null | undefined): boolean => {
  const trimmed = text?.trim() ?? '';
  return trimmed !== '' && (trimmed.length > LONGEST_ANSWER || !saysNothing.test(trimmed));
};
const names = (text: string | null | undefined): boolean => says(text) && (text!.trim().length > LONGEST_ANSWER || !nobodyInParticular.test(text!.trim()));

/** What the fields of a line of provision answer already. */
export function answersOfTerms(terms: WordingContext['terms']): Set<Answer> {
  const given: Partial<Record<Answer, boolean>> = {
    WHO: names(terms?.deliveredBy),
    QUALIFICATION: says(terms?.qualification),
    HOW_OFTEN: terms?.sessions != null && terms.per != null,
    HOW_LONG: terms?.minutesPerSession != null,
    GROUP_SIZE: terms?.groupSize != null || terms?.adults != null,
    WHERE: says(terms?.place),
    INDIRECT_TIME: (terms?.indirectHoursPerYear ?? 0) > 0,
    REVIEW: says(terms?.reviewedHow),
  };
  return new Set(Object.entries(given).flatMap(([answer, isGiven]) => (isGiven ? [answer as Answer] : [])));
}
