import DataLoader from 'dataloader';
import { columnOf } from '../../platform/database/table';
import type { ChildRecord } from '../child-record';
import type { LoaderOf } from '../request';
import { visible, type PolicyOf } from './read';
import { reading } from './relation';

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: string;
  readonly until: string;
}
/** What a loader of records within days is asked by: what they point at, and the days. */
export const keyWithin = (of: string, { from, until }: Days): string => JSON.stringify({ of: of.toLowerCase(), from, until });

/** The records that point at something through one column and whose day lies within a stretch, in order: SQL over `t`. Several stretches are one statement. */
export function byDays<T extends ChildRecord>(policy: PolicyOf<T>, property: keyof T & string, { day, by }: { readonly day: keyof T & string; readonly by: string }): LoaderOf<string, T[]> {
  const [key, on] = [property, day].map((each) => `t."${columnOf(policy.entity, each).name}"`) as [string, string];
  const narrowing = {
    where: ({ from, until }: object & Partial<Days>, bind: (value: unknown) => string) => `${on} BETWEEN ${bind(from)}::date AND ${bind(until)}::date`,
    keyOf: (of: string, days: object) => keyWithin(of, days as Days),
  };
  const within = `EXISTS (SELECT FROM jsonb_to_recordset($1::jsonb) AS a ("of" uuid, "from" date, until date) WHERE a."of" = ${key} AND ${on} BETWEEN a."from" AND a.until)`;
  return reading({ entity: policy.entity, policy, by: property, many: true, order: by, narrowing }, (request) =>
    new DataLoader(async (keys) => {
      const asked = keys.map((each) => JSON.parse(each) as Days & { readonly of: string });
      const rows = await visible(request, policy, `${within} AND ${key} = ANY ($2::uuid[]) ORDER BY ${by}`, [JSON.stringify(asked), [...new Set(asked.map(({ of }) => of))]]);
      return asked.map(({ of, from, until }) => rows.filter((row) => row[property] === of && from <= String(row[day]) && String(row[day]) <= until));
    }));
}
