import { seenAs, varying, type Tools } from '../../access';
import { notAllowed } from '../../platform/graphql/errors';
import { ChangedMeanwhile, type Problem } from '../../platform/graphql/problem';
import { wordedBy } from '../audiences';
import type { AccessibleText } from './accessible-text.entity';
import { accessibleTextPolicy } from './accessible-text.policy';

/** What of a text the caller says. */
type Typed = Pick<AccessibleText, 'form' | 'language' | 'text'> & { readonly replacesId?: string | null | undefined };
/** What it renders: a line, or a section of a plan. */
type Target = Pick<AccessibleText, 'childId' | 'section' | 'lineType' | 'lineId' | 'planId' | 'madeFrom' | 'neededInClass' | 'sharedWithFamily' | 'handling'>;

async function presentText({ tx, find }: Tools, { section, lineId, planId }: Target, { form, language }: Typed): Promise<AccessibleText | null> {
  const [row] = await tx.connection.query<{ id: string }>(
    `SELECT id FROM ${seenAs(accessibleTextPolicy)} WHERE section = $1 AND (line_id = $2 OR plan_id = $3) AND form = $4 AND language = $5
     ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    [section, lineId, planId, form, language],
  );
  return row ? find(accessibleTextPolicy, row.id) : null;
}

/** Whoever may not word the section cannot have read what they render. */
async function mustBeTheirsToWord({ find }: Tools, { id }: AccessibleText): Promise<void> {
  if (await find({ ...accessibleTextPolicy, read: varying('section', wordedBy) }, id)) return;
  throw notAllowed(accessibleTextPolicy.may.renderSection.name);
}

/** Keeps a text that renders a line or a section; or gives it back, where somebody else has written one meanwhile. */
export async function render(tools: Tools, target: Target, typed: Typed): Promise<AccessibleText | Problem> {
  const present = await presentText(tools, target, typed);
  if ((present?.id ?? null) !== (typed.replacesId ?? null)) return new ChangedMeanwhile(present ?? { version: 0 }, typed.text);
  const { form, language, text } = typed;
  const made = await tools.tx.insert(accessibleTextPolicy, { ...target, form, language, text: text.trim(), staleSince: null });
  await mustBeTheirsToWord(tools, made);
  return made;
}
