import type { Someone } from '../support/hub';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion yourText }`;

/** The text of a deed, with all that can stand in its way. */
export const deedOf = (name: string, input: string, [type, fields]: readonly [string, string]): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ${type} { ${fields} } ${PROBLEM} } }`;

/** The rule by which somebody may not do what they may see; nothing where it was not forbidden. */
export async function isForbidden(who: Someone, text: string, input: object): Promise<unknown> {
  const { errors } = await who.ask(text, { input });
  return errors?.[0]?.extensions?.['code'] === 'FORBIDDEN' ? errors[0].extensions['rule'] : undefined;
}
