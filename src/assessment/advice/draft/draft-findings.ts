import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { LineType, Section, wordingFindings, WordingFinding, type WordingContext } from '../../../plan';
import type { DraftedAdvice } from './drafted';

@ObjectType({ description: 'What the rules of quality find in one text of a draft.' })
export class DraftFindings {
  @Field(() => String, { description: 'The key of the line.' }) readonly key!: string;
  @Field(() => String, { description: 'Where the text stands in the line: text, or terms.what.' }) readonly field!: string;
  @Field(() => [WordingFinding], { description: 'What is found, in the order of the text.' }) readonly findings!: readonly WordingFinding[];
}
holdsNoRecord('DraftFindings', 'rules, held against words of a draft that its reader sees');

type Found = Pick<DraftFindings, 'key' | 'field'> & { readonly text: string | null | undefined; readonly context: WordingContext };

function* textsOf({ needs, outcomes, provision, aspirations }: DraftedAdvice): Generator<Found> {
  for (const { key, text, section, isStrength } of needs ?? []) {
    yield { key, field: 'text', text, context: { lineType: LineType.NEED, section: section ?? Section.B, ...(isStrength && { isStrength }) } };
  }
  const hopes = (aspirations ?? []).flatMap(({ text }) => (text ? [text] : []));
  for (const { key, text, byWhen = null, byWhenInWords = null, measure = null } of outcomes ?? []) {
    yield { key, field: 'text', text, context: { lineType: LineType.OUTCOME, section: Section.E, outcome: { byWhen, byWhenInWords, measure }, aspirations: hopes } };
  }
  for (const { key, text, terms, section } of provision ?? []) {
    const context = { lineType: LineType.PROVISION, section: section ?? Section.F, terms: terms ?? null };
    yield text?.trim() ? { key, field: 'text', text, context } : { key, field: 'terms.what', text: terms?.what, context };
  }
}

/** What the rules of quality find in a draft, line by line, while it is being written. */
export const draftFindings = (draft: DraftedAdvice): DraftFindings[] =>
  [...textsOf(draft)].flatMap(({ key, field, text, context }) => {
    const findings = text?.trim() ? wordingFindings(text, context) : [];
    return findings.length > 0 ? [{ key, field, findings }] : [];
  });
