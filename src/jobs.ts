import type { GraphQLSchema } from 'graphql';
import type { Ground } from './access';
import { chaseWhatIsDue, settleDeadlines } from './assessment';
import { letDocumentsGo, makeAskedDocuments } from './plan';
import { Jobs } from './platform/jobs/jobs';
import { chaseFiles, handOverConcerns } from './safeguarding';

/** What every hub that serves does by itself; of several hubs, each time one of them. */
export function jobsOf(ground: Ground, schema: GraphQLSchema): Jobs {
  const { pool, clock, log, events, marker } = ground;
  const jobs = [settleDeadlines(marker), chaseWhatIsDue(marker), handOverConcerns(marker), chaseFiles(marker), makeAskedDocuments(ground, schema), letDocumentsGo];
  return new Jobs({ pool, clock, log, jobs, done: () => events.committed() });
}
