import { dayInWords } from '../../platform/calendar/day-words';

/** When the owner of an action is told by the hub itself, counted in days from the day that it is due; below nought, before. */
interface Stage {
  readonly id: string;
  readonly days: number;
  readonly says: (day: string) => string;
}

/** The partnership's own rule: no guidance says how an owner is reminded. What keeps a child safe is not left for a fortnight. */
export const chasingStages: { readonly version: string; readonly source: string; readonly stages: readonly Stage[] } = {
  version: '2026-1',
  source: 'docs/decisions/0014-concerns-without-sight.md',
  stages: [
    { id: 'BEFORE_1', days: -1, says: (day) => `This is due tomorrow, on ${day}.` },
    { id: 'ON_THE_DAY', days: 0, says: (day) => `This is due today, on ${day}.` },
    { id: 'AFTER_1', days: 1, says: (day) => `This was due on ${day}. Say how it goes, or ask the safeguarding lead for another day.` },
    { id: 'AFTER_3', days: 3, says: (day) => `This was due on ${day}, and nothing has been said. The safeguarding lead takes it up with your organisation.` },
    { id: 'AFTER_7', days: 7, says: (day) => `This was due on ${day}, a week ago. The safeguarding lead considers the local procedure for disagreements between agencies.` },
  ],
};
/** How many days a stage may come late, after which only the next one does. */
export const latestDays = 3;

/** What was said at a stage, in words that name nobody. */
export const saidAt = (stage: string, dueOn: string): string => chasingStages.stages.find(({ id }) => id === stage)?.says(dayInWords(dueOn)) ?? `This is due on ${dayInWords(dueOn)}.`;
