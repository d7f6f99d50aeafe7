import type { Enrolment, Organisation } from '../../../people';
import type { Plan, PlanVersion } from '../../../plan';
import { PlanEdition, PlanState } from '../../../plan';
import { ruleOf } from '../../review/ceasing/ceasing-rules';
import type { PlanCeasing } from '../../review/ceasing/plan-ceasing.entity';
import type { Review } from '../../review/review.entity';
import { ReviewKind, type ReviewDecision } from '../../review/review.states';
import type { NamedSetting } from './named-setting.entity';
import { type DirectPayment, type Residence, type WorkBasedPathway, type PlanTerms } from './plan-terms.entity';
import { optional, required, type Sen2Group, type Sen2Item } from './sen2-item';

/** All that is known of one EHC plan. */
export interface Planned {
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly settings: readonly NamedSetting[];
  readonly terms: PlanTerms | undefined;
  readonly ceasing: PlanCeasing | undefined;
  readonly reviews: readonly Review[];
  readonly enrolments: readonly Enrolment[];
  /** The code of the authority that the plan came from, if it came from another. */
  readonly transferredFrom: string | null;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

const residenceCodes: Readonly<Record<Residence, string>> = { WEEKS_38_TO_51: 'A', WEEKS_52: 'B' };
const pathwayCodes: Readonly<Record<WorkBasedPathway, string>> = { APPRENTICESHIP: 'A', TRAINEESHIP: 'T', SUPPORTED_INTERNSHIP: 'S' };
const paymentCodes: Readonly<Record<DirectPayment, string>> = { EDUCATION: 'E', SOCIAL_CARE: 'S', HEALTH: 'H', INTEGRATED: 'I' };
const decisionCodes: Readonly<Record<ReviewDecision, string>> = { KEEP: 'M', AMEND: 'A', CEASE: 'C' };

interface Placed {
  readonly settingId: string | null;
  readonly settingCode?: string | null;
  readonly inWords?: string | null;
}
/** The setting by the one number that it has, or by the code of what there is instead. */
function settingItems(number: string, { settingId, settingCode, inWords }: Placed, organisations: Planned['organisations']): Sen2Item[] {
  const setting = settingId ? organisations.get(settingId) : undefined;
  const isNumbered = Boolean(setting?.urn ?? setting?.ukprn);
  return [
    (!isNumbered && !settingCode ? required : optional)(`${number}a`, 'URN', setting?.urn),
    optional(`${number}b`, 'UKPRN', setting?.urn ? null : setting?.ukprn),
    optional(`${number}c`, 'SENSetting', settingCode),
    (settingCode === 'OTH' ? required : optional)(`${number}c(i)`, 'SENSettingOther', inWords),
  ];
}

const isFinal = ({ edition }: PlanVersion): boolean => edition !== PlanEdition.DRAFT;

/** Module 4: the plan as it stands, and what it names. */
export function planItems({ versions, settings, terms, ceasing, organisations }: Planned): Sen2Group[] {
  const latest = versions.filter(isFinal).at(-1);
  const named = settings.filter(({ planVersionId }) => planVersionId === settings.at(-1)?.planVersionId);
  const ceased = ceasing?.ceasedOn ? ceasing : undefined;
  const plan: Sen2Group = {
    module: 4, name: 'NamedPlan',
    items: [
      required('4.1', 'StartDate', latest?.issuedOn),
      optional('4.2', 'PlanRes', terms?.residence && residenceCodes[terms.residence]),
      optional('4.3', 'PlanWBP', terms?.workBasedPathway && pathwayCodes[terms.workBasedPathway]),
      required('4.4a', 'PB', terms?.personalBudget),
      (terms?.personalBudget === true ? required : optional)('4.4b', 'OA', terms?.personalBudget ? terms.organisedArrangements : null),
      optional('4.4c', 'DP', terms?.directPayments.map((each) => paymentCodes[each]).join(' ')),
      optional('4.5', 'CeaseDate', ceased?.ceasedOn),
      (ceased !== undefined ? required : optional)('4.6', 'CeaseReason', ceased && ruleOf(ceased.reason).code),
    ],
  };
  const details = named.map((setting): Sen2Group => ({
    module: 4, name: 'PlanDetail',
    items: [
      ...settingItems('4.7', setting, organisations), required('4.7d', 'PlacementRank', String(setting.rank)), required('4.7e', 'SENunitIndicator', setting.isInSenUnit),
      required('4.7f', 'ResourcedProvisionIndicator', setting.isInResourcedProvision),
    ],
  }));
  return [plan, ...(details.length > 0 ? details : [{ module: 4, name: 'PlanDetail', items: [required('4.7a', 'URN', null)] }])];
}

/** Module 5: where the child learns, the needs in their order, and the reviews. Nothing where the plan is not in force. */
export function activeItems(planned: Planned): Sen2Group[] {
  const { plan, terms, enrolments, settings, organisations, transferredFrom } = planned;
  if (plan.state !== PlanState.ISSUED) return [];
  const main = enrolments.findLast(({ untilOn }) => untilOn === null) ?? enrolments.at(-1);
  const placements = enrolments.map((place): Sen2Group => {
    const named = settings.findLast(({ settingId }) => settingId === place.schoolId);
    return {
      module: 5, name: 'PlacementDetail',
      items: [
        ...settingItems('5.7', { settingId: place.schoolId }, organisations), required('5.7d', 'PlacementRank', place.untilOn === null && place !== main ? '2' : '1'),
        required('5.7e', 'EntryDate', place.fromOn), optional('5.7f', 'LeavingDate', place.untilOn), required('5.7g', 'SENunitIndicator', named?.isInSenUnit ?? false),
        required('5.7h', 'ResourcedProvisionIndicator', named?.isInResourcedProvision ?? false),
      ],
    };
  });
  const needs: Sen2Group = {
    module: 5, name: 'SENneed',
    items: [required('5.8a', 'SENtype', terms?.primarySenType), optional('5.8a', 'SENtype', terms?.secondarySenType)],
  };
  return [{ module: 5, name: 'ActivePlans', items: [optional('5.1', 'TransferLA', transferredFrom), ...reviewItems(planned)] }, ...placements, needs];
}

function reviewItems({ reviews }: Planned): Sen2Item[] {
  const held = reviews.filter(({ heldOn }) => heldOn).toSorted((one, other) => (one.heldOn! < other.heldOn! ? -1 : 1)).at(-1);
  const phase = reviews.filter(({ kind }) => kind === ReviewKind.PHASE_TRANSFER).at(-1);
  return [
    optional('5.4a', 'ReviewMeeting', held?.heldOn),
    optional('5.4c', 'ReviewOutcome', held?.decision && decisionCodes[held.decision]),
    optional('5.4d', 'ReviewDraft', held?.noticeOn),
    optional('5.6a', 'PhaseTransferDueDate', phase?.endsBy),
    optional('5.6b', 'PhaseTransferFinalDate', phase?.finalOn),
    optional('5.4b', 'LastReview', held?.decidedOn),
  ];
}
