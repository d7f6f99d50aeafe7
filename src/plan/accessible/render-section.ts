import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import type { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { placedLines } from '../versions/placed-lines';
import type { AccessibleText } from './accessible-text.entity';
import { accessibleTextPolicy } from './accessible-text.policy';
import { Rendered } from './accessible.events';
import { renderSectionShape, type RenderSectionInput } from './accessible.inputs';
import { render } from './render';

/** Writes what a whole section of a plan says in easy words, or in another language: of those of its lines that no originator keeps. */
export const renderSection = deed<RenderSectionInput, Plan, AccessibleText>({
  may: accessibleTextPolicy.may.renderSection,
  input: renderSectionShape,
  about: [planPolicy, ({ planId }) => planId],
  async act({ id: planId, childId }, { section, ...typed }, tools) {
    const lines = (await placedLines(tools, planId)).map(({ line }) => line).filter((line) => line.section === section);
    if (lines.length === 0) return invalid('section', 'this plan says nothing in this section yet');
    const marks = { neededInClass: lines.every((line) => line.neededInClass), sharedWithFamily: lines.every((line) => line.sharedWithFamily) };
    const made = await render(tools, { childId, section, lineType: null, lineId: null, planId, madeFrom: lines.map(({ id }) => id), ...marks, handling: null }, typed);
    if (!('code' in made)) tools.emit(Rendered, made, { planId });
    return made;
  },
});
