import { Kind, theirs, varying } from '../../access';

/**
 * The safeguarding leads of the organisation that holds the file (law 5.5: concerns and chronology are the lead’s alone). A concern that no lead
 * could take waits at the head’s office. Whoever it is about is shut out of it by name (`shut_out`), whatever their office.
 */
export const keepers = varying('keeper', {
  DSL: [theirs('heldFor', Kind.DSL)],
  HEAD: [theirs('heldFor', Kind.HEAD, Kind.DSL)],
});
