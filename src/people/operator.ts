import { OPERATOR, recordOperation, type Operator } from '../access';
import { addPerson } from './appoint';

/** The one account in whose name the audit tells what operators do. Which of them it was is known to those who let them in. */
const SUBJECT = 'operator';

async function operatorOf(owner: Operator): Promise<string> {
  await owner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [OPERATOR]);
  const [known] = await owner.query<{ id: string }>('SELECT holder_id AS id FROM account WHERE issuer = $1 AND subject = $2', [OPERATOR, SUBJECT]);
  return known?.id ?? addPerson(owner, { name: 'An operator of the hub', isSystem: true, account: { issuer: OPERATOR, subject: SUBJECT } });
}

interface Done {
  readonly rule: string;
  readonly subjectId?: string;
  readonly organisationId?: string;
}
/** Leaves a trace in the audit of what an operator did, in the same transaction. */
export async function operatorDid(owner: Operator, { rule, subjectId, organisationId }: Done): Promise<void> {
  await recordOperation(owner, { personId: await operatorOf(owner), rule, subjectId: subjectId ?? null, actingFor: organisationId ?? null });
}
