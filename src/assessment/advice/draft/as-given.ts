import { InvalidInput, type InvalidField } from '../../../platform/graphql/problem';
import type { GiveAdviceInput } from '../advice.inputs';
import { giveAdviceShape } from '../advice.shapes';
import { readLines } from '../read-lines';
import type { DraftedAdvice } from './drafted';

interface Kept {
  readonly key: string;
  readonly brief?: string | null;
  readonly neededInClass?: boolean | null;
  readonly sharedWithFamily?: boolean | null;
  readonly notSharedReason?: string | null;
}
const ofEveryLine = ({ key, brief, neededInClass, sharedWithFamily, notSharedReason }: Kept) => ({
  key, brief: brief ?? null, neededInClass: neededInClass ?? false, sharedWithFamily: sharedWithFamily ?? true, notSharedReason: notSharedReason ?? null,
});

/** A draft as the advice that it would be. What is missing in it stays missing. */
export function asGiven(adviceRequestId: string, draft: DraftedAdvice): GiveAdviceInput {
  const { aspirations, needs, outcomes, provision } = draft;
  const given = {
    adviceRequestId,
    summary: draft.summary ?? '',
    aspirations: (aspirations ?? []).map((line) => ({ ...line, ...ofEveryLine(line), text: line.text ?? '' })),
    needs: (needs ?? []).map((line) => ({ ...line, ...ofEveryLine(line), section: line.section ?? '', text: line.text ?? '', isStrength: line.isStrength ?? false })),
    outcomes: (outcomes ?? []).map((line) => ({ ...line, ...ofEveryLine(line), text: line.text ?? '', meets: line.meets ?? [] })),
    provision: (provision ?? []).map((line) => ({ ...line, ...ofEveryLine(line), section: line.section ?? '', terms: { ...line.terms, what: line.terms?.what ?? '' }, meets: line.meets ?? [] })),
    sharedWithFamily: draft.sharedWithFamily ?? true,
    notSharedReason: draft.notSharedReason ?? null,
    writtenDownFor: draft.writtenDownFor ?? null,
    supersedesId: draft.supersedesId ?? null,
  };
  // What the shapes and `lacksOf` have not found fault with is an advice.
  return given as unknown as GiveAdviceInput;
}

function* unchosen({ aspirations, needs }: DraftedAdvice): Generator<InvalidField> {
  for (const [at, { area }] of (needs ?? []).entries()) if (!area) yield { field: `needs.${at}.area`, reason: 'say to which broad area the need belongs' };
  for (const [at, { whoseWords }] of (aspirations ?? []).entries()) if (!whoseWords) yield { field: `aspirations.${at}.whoseWords`, reason: 'say whose words they are' };
}

/** What still stands in the way of signing a draft, each with its place in it. */
export function lacksOf(adviceRequestId: string, draft: DraftedAdvice): InvalidField[] {
  const given = asGiven(adviceRequestId, draft);
  const read = giveAdviceShape.safeParse(given);
  const misshapen = read.success ? [] : read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message }));
  const lines = misshapen.length > 0 ? undefined : readLines(given);
  return [...misshapen, ...unchosen(draft), ...(lines instanceof InvalidInput ? lines.fields : [])];
}
