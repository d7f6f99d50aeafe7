import { HubError } from '../../platform/graphql/errors';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { admits, kindsOf, type Standing } from '../audience';
import type { ChildRecord } from '../child-record';
import type { Tools } from '../doors/write';
import { HandlingCode } from '../handling';
import { audienceOf, policyNamed, type Policy } from '../policy';
import type { SharingItem, SharingItemsInput } from './sharing-item';

/** What is said about records is not itself passed on; a child's name goes with whatever is. */
const notPassedOn: ReadonlySet<string> = new Set([
  'Child',
  'SharingDecision',
  'Share',
  'HandlingDecision',
  'EmergencyAccess',
  'EmergencyNotice',
]);

const refused = (message: string): HubError => new HubError('FORBIDDEN', message, { rule: 'SharingDecision.decide' });

/** A share opens a record whole, so whoever shares it must see it whole. */
const seesWhole = ({ fields }: Policy, record: ChildRecord, standing: Standing): boolean =>
  [...fields.values()].every((field) => {
    const audience = audienceOf(field);
    return !audience || kindsOf(audience).length === 0 || admits(audience, record, standing);
  });

interface Asked {
  readonly childId: string;
  readonly standing: Standing;
}

/** The records that a decision is about, and whether any of them is kept to named people: then the decision is too. */
export interface Items {
  readonly items: readonly SharingItem[];
  readonly handling: HandlingCode | null;
}

/** Finds the records that are named; each must be the child's, recorded by the viewer's own organisation, and seen by them whole. */
export async function itemsOf(
  sent: readonly SharingItemsInput[],
  { childId, standing }: Asked,
  { find, viewer }: Tools,
): Promise<Items | InvalidInput> {
  const items: SharingItem[] = [];
  let handling: HandlingCode | null = null;
  for (const [at, { recordType, recordIds }] of sent.entries()) {
    const policy = notPassedOn.has(recordType) ? undefined : policyNamed(recordType);
    if (!policy) return invalid(`items.${at}.recordType`, 'records of this kind cannot be shared');
    for (const [nth, id] of recordIds.entries()) {
      const record = await find(policy, id);
      if (!record || record.childId !== childId) return invalid(`items.${at}.recordIds.${nth}`, 'there is no such record of this child');
      if (record.recordedFor !== viewer.actingFor) throw refused('Only the organisation that recorded it can share it');
      if (!seesWhole(policy, record, standing)) throw refused('Only somebody who sees the whole of it can share it');
      if (record.handling === HandlingCode.NAMED_PEOPLE) handling = record.handling;
      items.push({ recordType, recordId: record.id, version: record.version });
    }
  }
  return { items, handling };
}
