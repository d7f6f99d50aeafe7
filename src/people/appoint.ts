import type { Connection } from '../platform/database/database';
import { newId } from '../platform/uuid';
import type { Kind } from '../access';
import { tableOf } from '../platform/database/table';
import { Organisation } from './organisation.entity';

/** What an operator of the hub does, as the owner of the database: none of it touches a child's record. */
export interface NewPerson {
  readonly name: string;
  readonly handle?: string;
  readonly isSystem?: boolean;
  readonly account: { readonly issuer: string; readonly subject: string };
}

export async function addPerson(owner: Connection, { name, handle, isSystem = false, account }: NewPerson): Promise<string> {
  const id = newId();
  await owner.query('INSERT INTO person (id, name, handle, is_system) VALUES ($1, $2, $3, $4)', [id, name, handle ?? null, isSystem]);
  await owner.query('INSERT INTO account (issuer, subject, holder_id) VALUES ($1, $2, $3)', [account.issuer, account.subject, id]);
  return id;
}

/** Gives a person a post: a capacity in which they may act. */
export const appoint = (owner: Connection, personId: string, organisationId: string, kind: Kind): Promise<object[]> =>
  owner.query('INSERT INTO post (person_id, organisation_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [personId, organisationId, kind]);

export type NewOrganisation = Pick<Organisation, 'kind' | 'name'> & Partial<Organisation>;

export async function addOrganisation(owner: Connection, given: NewOrganisation): Promise<string> {
  const values: Partial<Organisation> = { ...given, id: given.id ?? newId() };
  const columns = tableOf(Organisation).columns.filter(({ property }) => property in values);
  await owner.query(
    `INSERT INTO organisation (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    columns.map(({ property }) => values[property as keyof Organisation]),
  );
  return values.id!;
}
