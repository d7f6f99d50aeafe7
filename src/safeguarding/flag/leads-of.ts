import DataLoader from 'dataloader';
import type { LoaderOf } from '../../access';
import type { Person } from '../../people';

/** Who is a safeguarding lead of an organisation today: what every member of its staff is told on the first day. */
export const leadsOf: LoaderOf<string, Person[]> = (request) =>
  new DataLoader(async (organisations) => {
    const leads = await request.entries<Person & { readonly organisationId: string }>(
      `SELECT DISTINCT p.organisation_id AS "organisationId", h.id, h.name, h.is_system AS "isSystem" FROM post p JOIN person h ON h.id = p.person_id
       WHERE p.organisation_id = ANY ($1::uuid[]) AND p.kind = 'DSL' AND p.starts_at <= now() AND p.ends_at > now() ORDER BY h.name, h.id`,
      [organisations],
    );
    return organisations.map((organisation) => leads.filter(({ organisationId }) => organisationId === organisation));
  });
