/** What stands for the viewer in SQL. */
export interface ViewerWords {
  readonly person: string;
  readonly actingFor: string;
  readonly offices: string;
  readonly shutOutChildren: string;
  readonly restrictedChildren: string;
}

/** Asked once a statement: right where one question runs over many relationships. */
export const onceAStatement: ViewerWords = {
  person: '(SELECT viewer_person())',
  actingFor: '(SELECT viewer_acting_for())',
  offices: '(SELECT viewer_offices())::text[]',
  shutOutChildren: '(SELECT viewer_shut_out_children())::uuid[]',
  restrictedChildren: '(SELECT viewer_restricted_children())::uuid[]',
};

/**
 * Asked at every row: right where a row has a relationship or two. A question asked once a statement is a plan of its own, and to
 * begin and end two hundred of those costs as much as a whole child's plan does to read.
 */
export const atEachRow: ViewerWords = {
  person: 'viewer_person()',
  actingFor: 'viewer_acting_for()',
  offices: 'viewer_offices()',
  shutOutChildren: 'viewer_shut_out_children()',
  restrictedChildren: 'viewer_restricted_children()',
};
