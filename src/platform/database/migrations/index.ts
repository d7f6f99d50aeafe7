import { CreateAccess20261121T2100 } from './20261121T2100-create-access';
import { CreatePeople20261121T2110 } from './20261121T2110-create-people';
import { RememberWhatWasSetUp20261121T2120 } from './20261121T2120-remember-what-was-set-up';
import { CreateSafeguarding20261121T2220 } from './20261121T2220-create-safeguarding';
import { CreatePlan20261121T2225 } from './20261121T2225-create-plan';
import { CreateFamily20261121T2230 } from './20261121T2230-create-family';
import { CreateAssessment20261121T2240 } from './20261121T2240-create-assessment';
import { AskAgainWhoIsKnown20261121T2250 } from './20261121T2250-ask-again-who-is-known';
import { ShareAndBreakGlass20261121T2255 } from './20261121T2255-share-and-break-glass';
import { SayWhereRightsComeFrom20261121T2310 } from './20261121T2310-say-where-rights-come-from';
import { ShutPeopleOut20261121T2320 } from './20261121T2320-shut-people-out';
import { CarryOutOrders20261121T2321 } from './20261121T2321-carry-out-orders';
import { ShowTheAudit20261121T2330 } from './20261121T2330-show-the-audit';
import { LetOldEventsGo20261121T2340 } from './20261121T2340-let-old-events-go';
import { CarryWordingsUnseen20261121T2341 } from './20261121T2341-carry-wordings-unseen';
import { LetOrdersBeatAuditAndListening20261121T2349 } from './20261121T2349-let-orders-beat-audit-and-listening';
import { RememberTheStanding20261122T0001 } from './20261122T0001-remember-the-standing';
import { CreateSchoolCalendars20261122T0100 } from './20261122T0100-create-school-calendars';
import { CreateStatutoryCourses20261122T0120 } from './20261122T0120-create-statutory-courses';
import { FollowAssessmentsInLaw20261122T0125 } from './20261122T0125-follow-assessments-in-law';
import { ReviewPlans20261122T0140 } from './20261122T0140-review-plans';
import { KeepJobs20261122T0200 } from './20261122T0200-keep-jobs';
import { LetTheHubAct20261122T0201 } from './20261122T0201-let-the-hub-act';
import { ChaseWhatIsDue20261122T0202 } from './20261122T0202-chase-what-is-due';
import { KeepSourcesOfLines20261122T0220 } from './20261122T0220-keep-sources-of-lines';
import { AskEverybody20261122T0221 } from './20261122T0221-ask-everybody';

/** In the order in which they run. */
export const migrations = [CreateAccess20261121T2100, CreatePeople20261121T2110, RememberWhatWasSetUp20261121T2120, CreateSafeguarding20261121T2220, CreatePlan20261121T2225, CreateFamily20261121T2230, CreateAssessment20261121T2240, AskAgainWhoIsKnown20261121T2250, ShareAndBreakGlass20261121T2255, SayWhereRightsComeFrom20261121T2310, ShutPeopleOut20261121T2320, CarryOutOrders20261121T2321, ShowTheAudit20261121T2330, LetOldEventsGo20261121T2340, CarryWordingsUnseen20261121T2341, LetOrdersBeatAuditAndListening20261121T2349, RememberTheStanding20261122T0001, CreateSchoolCalendars20261122T0100, CreateStatutoryCourses20261122T0120, FollowAssessmentsInLaw20261122T0125, ReviewPlans20261122T0140, KeepJobs20261122T0200, LetTheHubAct20261122T0201, ChaseWhatIsDue20261122T0202, KeepSourcesOfLines20261122T0220, AskEverybody20261122T0221];
