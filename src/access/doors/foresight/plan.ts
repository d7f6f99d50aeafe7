import { Kind, visit, type DirectiveNode, type FieldNode, type GraphQLResolveInfo, type OperationDefinitionNode, type VariableNode } from 'graphql';
import { branchesOf, isCounted } from './branches';
import { levelsOf, type Level } from './levels';
import { fieldsOf, inSameWords, selectedIn, type Selecting } from './selection';

/** A root of the operation that can be read ahead: what is below it, and the question that holds its key. */
export interface Root {
  readonly level: Level;
  readonly node: FieldNode;
  readonly counted: boolean;
  /** The levels, here and below, at which more than a key is asked. */
  readonly asking: readonly Level[];
}
/** What an operation will read, and the statements that it was read by, one for each combination of what can be asked or left out. */
export interface Plan {
  readonly roots: readonly Root[];
  readonly statements: Map<string, string>;
}
/** The plans of an operation: one for each way in which the variables of its @include and @skip can stand. */
interface Plans {
  readonly conditions: readonly string[];
  readonly byConditions: Map<string, Plan>;
}
const known = new WeakMap<OperationDefinitionNode, Plans>();
/** Whoever turns twenty variables on and off shall not fill the memory with a million plans. */
const MOST_PLANS = 64;

/** The variables on which it depends what is selected. */
function conditionsOf({ operation, fragments }: GraphQLResolveInfo): string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    const within: DirectiveNode[] = [];
    visit(definition, { [Kind.DIRECTIVE]: (directive: DirectiveNode) => void within.push(directive) });
    for (const directive of within) visit(directive, { [Kind.VARIABLE]: ({ name }: VariableNode) => void names.add(name.value) });
  }
  return [...names];
}

const askingIn = (level: Level): Level[] => [...(level.branch.asking ? [level] : []), ...level.below.flatMap(askingIn)];

function planned(info: GraphQLResolveInfo): Plan {
  const asked: Selecting = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  // Asked twice in the same words it is one question.
  const found = inSameWords([...fieldsOf('Query', info.operation.selectionSet, asked)]).flatMap((nodes) => {
    const [node] = nodes;
    const [branch] = branchesOf('Query', node.name.value, { nodes, asked });
    return branch ? [{ branch, node, counted: isCounted(branch, selectedIn(nodes), asked) }] : [];
  });
  const levels = levelsOf(found.map(({ branch }) => branch));
  return { roots: found.map(({ node, counted }, at) => ({ level: levels[at]!, node, counted, asking: askingIn(levels[at]!) })), statements: new Map() };
}

/** What an operation will read, worked out once for each operation of a document. */
export function planOf(info: GraphQLResolveInfo): Plan {
  const { operation, variableValues } = info;
  const plans = known.get(operation) ?? { conditions: conditionsOf(info), byConditions: new Map<string, Plan>() };
  known.set(operation, plans);
  const { conditions, byConditions } = plans;
  const standing = conditions.length === 0 ? '' : JSON.stringify(conditions.map((name) => variableValues[name]));
  const plan = byConditions.get(standing);
  if (plan) return plan;
  if (byConditions.size >= MOST_PLANS) byConditions.clear();
  return byConditions.set(standing, planned(info)).get(standing)!;
}
