import { Kind, type ArgumentNode, type DocumentNode, type FieldNode, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { operationIn } from './question';

/** Under this name the cursor of each change comes, whatever the question itself selects. */
const PLACE = 'followedTo';
const AFTER = 'after';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = { kind: Kind.VARIABLE, name: name(AFTER) } as const;
const after: ArgumentNode = { kind: Kind.ARGUMENT, name: name(AFTER), value: variable };
const declared: VariableDefinitionNode = { kind: Kind.VARIABLE_DEFINITION, variable, type: { kind: Kind.NAMED_TYPE, name: name('Cursor') } };
const place: FieldNode = { kind: Kind.FIELD, alias: name(PLACE), name: name('cursor') };

function resumableField(field: FieldNode): FieldNode {
  if (!field.selectionSet) throw new Error(`${field.name.value} tells nothing that can be followed`);
  const others = (field.arguments ?? []).filter((argument) => argument.name.value !== AFTER);
  return { ...field, arguments: [...others, after], selectionSet: { ...field.selectionSet, selections: [...field.selectionSet.selections, place] } };
}

function resumableOperation(operation: OperationDefinitionNode): OperationDefinitionNode {
  const [root, ...more] = operation.selectionSet.selections;
  if (operation.operation !== 'subscription' || root?.kind !== 'Field' || more.length > 0) throw new Error('Only a subscription with one field can be followed');
  const others = (operation.variableDefinitions ?? []).filter((each) => each.variable.name.value !== AFTER);
  return { ...operation, variableDefinitions: [...others, declared], selectionSet: { ...operation.selectionSet, selections: [resumableField(root)] } };
}

/** The same subscription, asking for the cursor of each change and going on after `$after`. */
export function resumable(document: DocumentNode): DocumentNode {
  const operation = operationIn(document);
  return { ...document, definitions: document.definitions.map((each) => (each === operation ? resumableOperation(operation) : each)) };
}

/** A change as the hub tells it, and where to go on after it. */
export interface Followed<Answer> {
  readonly data: Answer;
  readonly cursor: string;
}

/** Takes the cursor that `resumable` asked for out of an answer again. */
export function followed<Answer>(data: Readonly<Record<string, unknown>>): Followed<Answer> | undefined {
  const [[root, told] = []] = Object.entries(data) as [string, Record<string, unknown> | null][];
  if (!root || !told) return undefined;
  const { [PLACE]: cursor, ...rest } = told;
  return { data: { [root]: rest } as Answer, cursor: String(cursor) };
}
