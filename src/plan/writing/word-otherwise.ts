import type { Tools } from '../../access';
import type { Problem } from '../../platform/graphql/problem';
import { rewordProvision } from '../change-provision';
import type { Line } from '../line.entity';
import { lineTypeOf } from '../lines';
import { LineType } from '../line-type';
import type { Provision } from '../provision.entity';
import { reword } from '../reword';

interface Wording {
  readonly text: string;
  readonly reason: string | null;
  readonly onAuthorityOf: string | null;
}

/** Words a line otherwise, by the rules of its type. */
export function wordOtherwise(tools: Tools, line: Line, { text, reason, onAuthorityOf }: Wording): Promise<Line | Problem> {
  const sent = { version: line.version, text, reason };
  return lineTypeOf(line) === LineType.PROVISION
    ? rewordProvision(tools, line as Provision, { ...sent, onAuthorityOf })
    : reword(tools, line, { sent, changes: { text } });
}
