import { isVarying, kindsOf, type Audience, type Narrowed, type RowAudience } from './audience';
import { audienceOf, policies, type Policy } from './policy';
import { kinds, type Kind } from './relationship';

const REACH = { every: '●', some: '◐', none: '' } as const;

/** Whether a kind is taken in for every row (●), for some rows (◐: its own, marked, or of some sections), or never. */
function reachOf(audience: RowAudience, kind: Kind): string {
  const has = (terms: Audience): string => {
    if (terms.includes(kind)) return REACH.every;
    return terms.some((term): term is Narrowed => typeof term === 'object' && term.kinds.includes(kind)) ? REACH.some : REACH.none;
  };
  if (!isVarying(audience)) return has(audience);
  const reaches = new Set(Object.values(audience.cases).map(has));
  if (reaches.size === 1) return [...reaches][0]!;
  return kindsOf(audience).includes(kind) ? REACH.some : REACH.none;
}

const rowOf = (what: string, audience: RowAudience): string => `| ${what} | ${kinds.map((kind) => reachOf(audience, kind)).join(' | ')} |`;

function casesOf(what: string, audience: RowAudience): string[] {
  if (!isVarying(audience)) return [rowOf(what, audience)];
  return [rowOf(what, audience), ...Object.entries(audience.cases).map(([value, who]) => rowOf(`${what}, ${audience.by} ${value}`, who))];
}

function sectionOf(policy: Policy): string {
  const withheld = [...policy.fields].flatMap(([name, field]): [string, RowAudience][] => {
    const audience = audienceOf(field);
    return audience ? [[name, audience]] : [];
  });
  return [
    `## ${policy.name}`, '',
    `| | ${kinds.map((kind) => kind.replace(/_/g, ' ').toLowerCase()).join(' | ')} |`,
    `| --- |${kinds.map(() => ' :-: |').join('')}`,
    ...casesOf('read', policy.read),
    ...withheld.flatMap(([field, audience]) => casesOf(`read \`${field}\``, audience)),
    ...Object.values(policy.may).map(({ name, audience }) => rowOf(name, audience)),
    rowOf('write a row by any deed', policy.write),
  ].join('\n');
}

const PREAMBLE = `# Who may

Printed from the policies by \`npm run schema\`; never edited by hand. The same values guard every field in the code, and in PostgreSQL
every row and every column that is withheld.

● for every record of a child they stand so to. ◐ for some of them: their own, those marked for them, or those of some sections.
Empty: never, and the record does not exist for them. A field that is not named is seen by whoever sees the record.
`;

/** Every policy as one page that a governor can read. */
export const whoMay = (): string => `${[PREAMBLE, ...[...policies()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(sectionOf)].join('\n')}\n`.replace(/\n## /g, '\n\n## ');
