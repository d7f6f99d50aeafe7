import { invalid, NotNow, type InvalidInput } from '../platform/graphql/problem';
import type { Plan } from './plan.entity';
import { plansByKind } from './kinds/kinds';
import { PlanState, stateAfter } from './plan.states';
import type { Section } from './section';

interface ToBePlaced {
  readonly section: Section;
  readonly senType?: string | null | undefined;
}

/** Why a line cannot stand in a plan; nothing when it can. */
export function whyNotIn({ kind, state }: Pick<Plan, 'kind' | 'state'>, { section, senType }: ToBePlaced): InvalidInput | NotNow | undefined {
  const { name, sections, senTypesRefused } = plansByKind[kind];
  if (!stateAfter(state, 'change')) return new NotNow('This plan has ceased: nothing more goes into it.', PlanState.CEASED);
  if (!sections.some((each) => each.section === section)) return invalid('section', `the ${name} has no section ${section}`);
  if (senType && senTypesRefused.includes(senType)) return invalid('senType', `${senType} says that nobody has assessed the need; the ${name} follows an assessment`);
  return undefined;
}
