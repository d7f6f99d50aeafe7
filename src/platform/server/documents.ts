import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { HubError, toGraphQLError, type ErrorCode } from '../graphql/errors';
import { limits } from '../graphql/limits';
import { notOverAndOver } from '../graphql/repetition';

/** What is kept, by the length of its text: a parsed document takes some hundred times as much. */
const keptCharacters = 256 * 1024;
const longestKept = 16 * 1024;

/** Parses and validates documents, each as long as it is remembered only once. Clients send the same few over and over, and all of them when they come back. */
export class Documents {
  readonly #kept = new Map<string, DocumentNode>();
  #characters = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: boolean,
  ) {}

  /** Throws the mistakes of a document that is not valid, all of them or a few: nothing of it is kept. */
  read(text: string): DocumentNode {
    const known = this.#kept.get(text);
    if (known) this.#kept.delete(text);
    const document = known ?? this.#validated(text);
    if (known || text.length <= longestKept) this.#keep(text, document, known);
    return document;
  }

  // A Map keeps its order: what was read longest ago stands first.
  #keep(text: string, document: DocumentNode, known: DocumentNode | undefined): void {
    this.#kept.set(text, document);
    if (!known) this.#characters += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= keptCharacters) return;
      this.#kept.delete(oldest);
      this.#characters -= oldest.length;
    }
  }

  #validated(text: string): DocumentNode {
    const document = parsed(text);
    const rules = [...specifiedRules, notOverAndOver, ...(this.introspection ? [] : [NoSchemaIntrospectionCustomRule])];
    const mistakes = validate(this.schema, document, rules, { maxErrors: limits.validationErrors });
    const refusal = mistakes.find((mistake) => mistake instanceof HubError);
    if (refusal) throw refusal;
    if (mistakes.length > 0) throw new AggregateError(mistakes.map((mistake) => coded(mistake, 'GRAPHQL_VALIDATION_FAILED')));
    return document;
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    throw coded(toGraphQLError(error), 'GRAPHQL_PARSE_FAILED');
  }
}

const coded = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { code } });
