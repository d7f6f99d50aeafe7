import type { Judge } from '../judge';
import type { Specimen } from '../oracle/words';
import type { Neighbourhood } from '../world/neighbourhood';
import type { Viewer } from '../world/viewers';
import { asks } from './ask';
import { everyQuestion, type Question } from './questions';
import type { Way } from './way';

/** What a question about one record brings in all, of what the asker may read: by the type of the record. */
const brings: Readonly<Record<string, readonly string[]>> = {
  'nested child': [
    'Enrolment',
    'TeamMember',
    'FamilyMember',
    'KnownAgency',
    'OpenedMatters',
    'ChildIdentifier',
    'Plan',
    'PlanVersion',
    'Assessment',
    'SafeguardingAction',
    'SafeguardingNote',
    'SafeguardingChase',
    'SafeguardingFlag',
    'Concern',
    'ConcernAddition',
    'ConcernDecision',
    'ConcernLink',
    'Referral',
    'SafeguardingMeeting',
    'MeetingDecision',
    'ProtectionPlan',
    'SafeguardingNotification',
    'FileTransfer',
  ],
  'nested plan': ['PlanVersion', 'Aspiration', 'Need', 'Outcome', 'Provision', 'LineWording', 'VersionLine'],
  'nested planVersion': ['VersionLine', 'Plan'],
  'nested assessment': ['AdviceRequest', 'Advice'],
  'nested safeguardingAction': [],
  'nested sharingDecision': ['Share'],
};
/** What must be found, because the oracle says that it is read. */
function expected({ way, subjects }: Question, viewer: Viewer, { oracle, neighbourhood }: Judge): Specimen[] {
  const read = (record: Specimen): boolean => oracle.reads(viewer, record) !== 'nothing';
  if (way === 'list children') return neighbourhood.garden.ofType('Child').filter(read);
  const asked = subjects.filter(read);
  const [first] = asked;
  if (!first || first !== subjects[0] || !(way in brings)) return asked;
  return [
    ...asked,
    ...brings[way]!.flatMap((type) => neighbourhood.garden.ofType(type)).filter(
      (record) => record.childId === first.childId && belongs(first, record) && read(record),
    ),
  ];
}
/** Of a plan, what is of that very plan; of an assessment, what is of that very one. */
const belongs = (whole: Specimen, { row }: Specimen): boolean => (row['planId'] ?? whole.id) === whole.id || whole.type !== 'Plan';

/** Every query of the schema as a way in: what must not come does not, and what must come does. */
export const readingWays = (neighbourhood: Neighbourhood): Way[] =>
  everyQuestion(neighbourhood).map((question) => ({
    group: question.way.split(' ')[0]!,
    name: question.way,
    async tries(viewer, judge) {
      const asked = { viewer, way: question.way };
      const answer = await asks(viewer, question.text);
      const found = judge.answer(asked, answer);
      if (viewer.posts.length === 0 && answer.data == null) return;
      for (const record of expected(question, viewer, judge)) judge.presence(asked, record, found.has(record.id));
    },
  }));
