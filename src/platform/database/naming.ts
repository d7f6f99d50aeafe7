import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `dateOfBirth` becomes `date_of_birth`: what PostgreSQL calls a thing. */
export const snake = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();

/** Tables and columns carry the same words as classes and properties, in snake case. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
}
