import type { Connection } from '../platform/database/database';

/** Of a part in the family, what a deed acts by though whoever does it need not be told. */
export interface FamilyPart {
  /** Their account, where they have one. */
  readonly personId: string | null;
  readonly hasEnded: boolean;
  /** Those who speak for the family by their consent, on that day or later. */
  readonly advocates: readonly string[];
}

/** The part of somebody whom the viewer sees in the family: for those who keep the family's part, or open a young person's matters. */
export async function familyPart(tx: Connection, memberId: string, today: string): Promise<FamilyPart | undefined> {
  const [part] = await tx.query<FamilyPart>('SELECT person_id AS "personId", has_ended AS "hasEnded", advocates FROM family_part($1, $2)', [memberId, today]);
  return part;
}

/** The part that an account has in the family already. */
export async function partInFamily(tx: Connection, { childId, personId, today }: { readonly childId: string; readonly personId: string; readonly today: string }): Promise<string | null> {
  const [answer] = await tx.query<{ id: string | null }>('SELECT part_in_family($1, $2, $3) AS id', [childId, personId, today]);
  return answer!.id;
}
