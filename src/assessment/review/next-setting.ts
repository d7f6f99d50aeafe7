import type { Tools } from '../../access';
import { organisationOf, OrganisationKind } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import type { Review } from './review.entity';
import type { NextSettingInput } from './review.inputs';
import { ReviewKind } from './review.states';

type Next = Partial<Pick<Review, 'nextSettingId' | 'nextSettingType' | 'movesOn'>>;

/** Which setting the plan names from the move on; nothing where nobody says. */
export async function nextSettingOf({ tx }: Tools, { kind, movesOn }: Review, next: NextSettingInput | null | undefined): Promise<Next | InvalidInput> {
  if (!next) return {};
  if (kind !== ReviewKind.PHASE_TRANSFER) return invalid('nextSetting', 'only a review before a move of phase names what comes next');
  const typeInWords = next.typeInWords?.trim();
  if (!next.organisationId === !typeInWords) return invalid('nextSetting', 'name the setting, or say its type; one of the two');
  const from = next.from ?? movesOn;
  if (!next.organisationId) return { nextSettingId: null, nextSettingType: typeInWords!, movesOn: from };
  const setting = await organisationOf(tx.connection, next.organisationId);
  if (setting?.kind !== OrganisationKind.SCHOOL) return invalid('nextSetting.organisationId', 'there is no such school or setting');
  if (setting.closedOn && (!from || setting.closedOn <= from)) return invalid('nextSetting.organisationId', `${setting.name} closed on ${setting.closedOn}`);
  return { nextSettingId: setting.id, nextSettingType: null, movesOn: from };
}
