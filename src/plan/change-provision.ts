import { deed } from '../access';
import { invalid } from '../platform/graphql/problem';
import { changeProvisionShape, type ChangeProvisionInput } from './change.inputs';
import type { Provision } from './provision.entity';
import { provisionPolicy } from './provision.policy';
import { ofEveryLine, reword } from './reword';

/** Changes provision. A line whose wording is no more than what is provided follows what is provided. */
export const changeProvision = deed<ChangeProvisionInput, Provision, Provision>({
  may: provisionPolicy.may.change,
  input: changeProvisionShape,
  about: [provisionPolicy, (input) => input.provisionId],
  act: async (provision, input, tools) => {
    const { sessions, per, what } = { ...provision, ...input.terms };
    if ((sessions === null) !== (per === null)) return invalid('terms.per', 'say both how many sessions and in which stretch of time, or neither');
    const common = ofEveryLine(input);
    const text = common.text ?? (provision.text === provision.what ? what : undefined);
    return reword(tools, provision, { sent: input, changes: { ...input.terms, ...common, text: text === provision.text ? common.text : text } });
  },
});
