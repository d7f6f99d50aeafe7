/** What is not over; and what is done waits for the lead alone. */
export const worklist = `t.state NOT IN ('CLOSED', 'CANCELLED') AND (t.state <> 'DONE' OR t.recorded_for = (SELECT viewer_acting_for()))`;
