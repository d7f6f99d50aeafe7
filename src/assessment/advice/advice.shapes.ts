import { z } from 'zod';
import { LineType, lineShapes, provisionFields, sectionsOf, type Section } from '../../plan';
import { longText } from '../assessment.inputs';

const { wording, words, senType } = lineShapes;
const key = z.string().trim().min(1, 'a line needs a key').max(60, 'a key has at most 60 characters');
const keys = z.array(z.string().max(60, 'a key has at most 60 characters')).max(100, 'at most 100 lines');

interface Kept {
  readonly sharedWithFamily: boolean;
  readonly notSharedReason?: string | null | undefined;
}
const kept = { sharedWithFamily: z.boolean(), notSharedReason: words(2_000).nullish() };
const saysWhy = ({ sharedWithFamily, notSharedReason }: Kept): boolean => sharedWithFamily || Boolean(notSharedReason?.trim());
const why = { path: ['notSharedReason'], message: 'say why the family is not to see it' };

const line = z.object({ key, brief: words(1_000).nullish(), ...kept }).refine(saysWhy, why);
const inSection = (type: LineType) => {
  const standsIn = sectionsOf[type];
  return z.object({ section: z.string().refine((section) => standsIn.includes(section as Section), `this stands in section ${standsIn.join(', ')}`) });
};

const aspiration = line.and(z.object({ text: wording, howGathered: words(300).nullish() }));
const need = line.and(inSection(LineType.NEED)).and(z.object({ text: wording, senType }));
const outcome = line.and(z.object({ text: wording, byWhenInWords: words(300).nullish(), measure: words(2_000).nullish(), baseline: words(2_000).nullish(), meets: keys }));
const provision = line.and(inSection(LineType.PROVISION)).and(z.object({ text: wording.nullish(), terms: provisionFields, meets: keys }));

const block = <T extends z.ZodType>(of: T) => z.array(of).max(100, 'at most 100 of them in one advice');

export const giveAdviceShape = z
  .object({
    summary: longText('say what the advice is as a whole'),
    aspirations: block(aspiration), needs: block(need), outcomes: block(outcome), provision: block(provision),
    writtenDownFor: words(300).nullish(),
    ...kept,
  })
  .refine(saysWhy, why);

export const takeIntoPlanShape = z.object({ lineIds: z.array(z.string()).min(1, 'name the lines to take').max(100, 'at most 100 lines at once') });
