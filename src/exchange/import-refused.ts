/** Why an import cannot go on, in a sentence for whoever asked for it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
