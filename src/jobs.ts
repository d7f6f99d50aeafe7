import type { GraphQLSchema } from 'graphql';
import type { Ground } from './access';
import { chaseWhatIsDue, settleDeadlines } from './assessment';
import { letDocumentsGo, makeAskedDocuments } from './plan';
import { Jobs } from './platform/jobs/jobs';
import { chaseFiles, chaseSafeguardingActions, handOverConcerns } from './safeguarding';

/** What every hub that serves does by itself; of several hubs, each time one of them. */
export function jobsOf(ground: Ground, schema: GraphQLSchema): Jobs {
  const { pool, clock, log, events, marker } = ground;
  const safeguarding = [chaseSafeguardingActions(marker), handOverConcerns(marker), chaseFiles(marker)];
  const jobs = [settleDeadlines(marker), chaseWhatIsDue(marker), ...safeguarding, makeAskedDocuments(ground, schema), letDocumentsGo];
  return new Jobs({ pool, clock, log, jobs, done: () => events.committed() });
}
