import { deed, type PolicyOf, type Request } from '../../access';
import type { Problem } from '../../platform/graphql/problem';
import { LineType } from '../line-type';
import type { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { plansWith } from '../plans-with';
import type { AccessibleText } from './accessible-text.entity';
import { accessibleTextPolicy } from './accessible-text.policy';
import { Rendered } from './accessible.events';
import { renderLineShape, type RenderLineInput } from './accessible.inputs';
import { render } from './render';

const renderingOf = (lineType: LineType, policy: PolicyOf<Line>) =>
  deed<RenderLineInput, Line, AccessibleText>({
    may: accessibleTextPolicy.may.renderLine,
    input: renderLineShape,
    about: [policy, ({ lineId }) => lineId],
    async act(line, input, tools) {
      const { id: lineId, childId, section, neededInClass, sharedWithFamily } = line;
      // A text repeats what it renders: whoever is kept from the line is kept from it.
      const handling = line.handling ?? null;
      const made = await render(tools, { childId, section, lineType, lineId, planId: null, madeFrom: [lineId], neededInClass, sharedWithFamily, handling }, input);
      if ('code' in made) return made;
      for (const { id: planId } of await plansWith(tools.tx.connection, [lineId])) tools.emit(Rendered, made, { planId });
      return made;
    },
  });
const rendering = Object.fromEntries(Object.values(LineType).map((type) => [type, renderingOf(type, kindsOfLine[type].policy)])) as Record<LineType, ReturnType<typeof renderingOf>>;

/** Writes what a line says in easy words, or in another language. */
export const renderLine = (request: Request, input: RenderLineInput): Promise<AccessibleText | Problem> => rendering[input.lineType](request, input);
