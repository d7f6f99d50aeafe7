/** What each queue picks, over `t`. Whoever asked for an access, or confirmed it, does not review it. */
export const queues = {
  mine: 't.recorded_by = (SELECT viewer_person())',
  toConfirm: `t.second_person_id = (SELECT viewer_person()) AND t.state = 'REQUESTED'`,
  toReview: `t.starts_at IS NOT NULL AND t.verdict IS NULL AND t.recorded_by <> (SELECT viewer_person())
    AND t.second_person_id IS DISTINCT FROM (SELECT viewer_person())`,
} as const;
