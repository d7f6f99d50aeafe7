// Who: relationships, audiences, the viewer.
export { Kind, emergencies, everyoneOfTheFamily, family, kinds, overseers, parentsForMatters, posts, systems } from './relationship';
export * from './audience';
export { closedAccounts } from './closed-accounts';
export { capacityOf, credentialsOf, type Entered, type Viewer } from './viewer';
export { endGrants, endRights, grant, type Grant } from './grant';

// What: records and their policies.
export { ChildRecord } from './child-record';
export { HandlingCode } from './handling';
export { alsoFields, asRead, noField, policies, policyFor, sorting, within, type Rule } from './policy';
export { childrenInReach, readable, standsAs, tells } from './predicate';
export { ofAllInReach } from './reach';
export { isListed, reachedAs, seenAs, sortedBy, withheldColumns } from './seen';
export { entriesOf, entryById, keptBy, openToAll, selectEntry } from './directory';
export { addEntry, changeEntry, lookedFor, pageOfEntries } from './doors/entries';
export { holdsNoRecord } from '../platform/graphql/transparent';

// The three doors.
export type { Ground } from './ground';
export { Request, type LoaderOf } from './request';
export { byForeignKey, byId, visible, type PolicyOf } from './doors/read';
export { eitherOf, idAsked, listed, listOf } from './doors/list';
export type { Way } from './doors/relation';
export { across } from './doors/across';
export { Reports } from './reports';
export { totalsOfChild } from './doors/totals';
export { byDays, keyWithin, type Days } from './doors/stretch';
export { answeredBy, toldBy, type Told } from './doors/foresight/answers';
export { allOf } from './doors/foresight/at-hand';
export { deed, officeDeed, standingTo, type Tools } from './doors/write';
export { toldAgainBy } from './doors/idempotency';
export type { Changes, New } from './doors/writer';
export { Change } from './doors/change';
export { AfterArgs } from './doors/changes.resolver';
export { Listeners } from './doors/gather';
export { KeptAnswers } from './doors/kept-answers';
export { live, tell } from './doors/listen';

// What narrows and what opens.
export { EmergencyAccess } from './emergency/emergency-access.entity';
export { emergencyAccessPolicy } from './emergency/emergency-access.policy';
export { EmergencyNotice } from './emergency/emergency-notice.entity';
export { emergencyNoticePolicy } from './emergency/emergency-notice.policy';
export { decideWithin } from './sharing/decide-sharing';
export { LawfulBasis, LawfulCondition } from './sharing/lawful-grounds';
export { Share } from './sharing/share.entity';
export { sharePolicy } from './sharing/share.policy';
export { HandlingSet } from './sharing/sharing.events';
export { ConsentAnswer, SharingAnswer } from './sharing/sharing-words';
export { SharingDecision } from './sharing/sharing-decision.entity';
export { sharingDecisionPolicy } from './sharing/sharing-decision.policy';

// The audit.
export { auditKeysIn, AuditKeysMissing } from './audit/audit-keys';
export { forgetHeads } from './audit/heads-folder';
export { openAudit, type AuditFolders } from './audit/open-audit';
export type { Marker } from './audit/mark';
export { placeIn, sealedPlace } from './audit/place';
export { asTheHub, atMost, jobOfTheHub, OPERATOR, theHubDid, type OwnAct } from './audit/by-itself';
export { recordOperation, type Operator } from './audit/record-operation';
export { verifyAudit, type AuditVerdict } from './audit/verify/verify-audit';
export type { WalkedChain } from './audit/verify/walk-chains';

// For the composition: the walls, and what is printed of them.
export { accessEntities } from './access.entities';
export { accessResolvers } from './access.resolvers';
export { guardSchema } from './guard-schema';
export { lowerWall, raiseWall } from './wall/wall';
export { whoMay } from './who-may';
