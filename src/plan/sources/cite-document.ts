import { deed, type PolicyOf, type Request } from '../../access';
import { invalid, type Problem } from '../../platform/graphql/problem';
import { LineType } from '../line-type';
import type { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { lineEvents } from '../plan.events';
import { plansWith } from '../plans-with';
import { LineSourceType, type LineSource } from './line-source.entity';
import { lineSourcePolicy } from './line-source.policy';
import { keepSource } from './rest-on-sources';
import { citeDocumentShape, type CiteDocumentInput } from './sources.inputs';

const citingFor = (lineType: LineType, policy: PolicyOf<Line>) =>
  deed<CiteDocumentInput, Line, LineSource>({
    may: lineSourcePolicy.may.cite,
    input: citeDocumentShape,
    about: [policy, ({ lineId }) => lineId],
    async act(line, { document, page, writtenBy, writtenOn, wording }, tools) {
      if (writtenOn && writtenOn > tools.today) return invalid('writtenOn', 'this day has not come yet');
      const place = { document: document.trim(), page: page.trim(), writtenBy: writtenBy.trim(), writtenOn: writtenOn ?? null };
      const cited = await keepSource(tools, line, { sourceType: LineSourceType.DOCUMENT, sourceId: null, wording: wording.trim(), terms: {}, ...place });
      for (const { id: planId } of await plansWith(tools.tx.connection, [line.id])) tools.emit(lineEvents[lineType].changed, line, { planId });
      return cited;
    },
  });
const citing = Object.fromEntries(Object.values(LineType).map((type) => [type, citingFor(type, kindsOfLine[type].policy)])) as Record<LineType, ReturnType<typeof citingFor>>;

/** Names the place in a document that a line rests on. */
export const citeDocument = (request: Request, input: CiteDocumentInput): Promise<LineSource | Problem> => citing[input.lineType](request, input);
