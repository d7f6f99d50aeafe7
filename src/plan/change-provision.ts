import { deed, type Tools } from '../access';
import { invalid, type Problem } from '../platform/graphql/problem';
import { whyNotNamed } from './catalogue/named-entries';
import { changeProvisionShape, type ChangeProvisionInput } from './change.inputs';
import { termsOf } from './lines';
import { plansWith } from './plans-with';
import type { Provision } from './provision.entity';
import { provisionPolicy } from './provision.policy';
import { ofEveryLine, reword } from './reword';
import { keepSource, restsOnSources, sourcesOf, vouchedFor } from './sources/rest-on-sources';

export const changeProvision = deed<ChangeProvisionInput, Provision, Provision>({
  may: provisionPolicy.may.change,
  input: changeProvisionShape,
  about: [provisionPolicy, (input) => input.provisionId],
  act: (provision, input, tools) => rewordProvision(tools, provision, input),
});

/** Changes provision. A line whose wording is no more than what is provided follows what is provided. */
export async function rewordProvision(tools: Tools, provision: Provision, input: Omit<ChangeProvisionInput, 'provisionId'>): Promise<Provision | Problem> {
  const { sessions, per, what } = { ...provision, ...input.terms };
  if ((sessions === null) !== (per === null)) return invalid('terms.per', 'say both how many sessions and in which stretch of time, or neither');
  const unknown = await whyNotNamed(tools, input);
  if (unknown) return unknown;
  const { catalogueEntryId, serviceId } = input;
  const common = ofEveryLine(input);
  const text = common.text ?? (provision.text === provision.what ? what : undefined);
  const vouched = await vouching(tools, provision, { ...input, text });
  if (vouched && '__typename' in vouched) return vouched;
  const changed = await reword(tools, provision, { sent: input, changes: { ...input.terms, catalogueEntryId, serviceId, ...common, text: text === provision.text ? common.text : text } });
  if (vouched && !('code' in changed)) await keepSource(tools, changed, vouched);
  return changed;
}

/** In a plan that rests on advice, an amount is added only where a source or somebody named states it. */
async function vouching(tools: Tools, provision: Provision, { text, terms, onAuthorityOf }: Pick<ChangeProvisionInput, 'terms' | 'onAuthorityOf'> & { readonly text: string | undefined }) {
  const plans = await plansWith(tools.tx.connection, [provision.id]);
  if (!plans.some(restsOnSources)) return undefined;
  const before = { wording: provision.text, terms: termsOf(provision) };
  const line = { wording: text ?? provision.text, terms: { ...before.terms, ...terms } };
  return vouchedFor({ line, before, sources: await sourcesOf(tools, provision.id), onAuthorityOf });
}
