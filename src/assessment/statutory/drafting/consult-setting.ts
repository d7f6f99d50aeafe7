import { deed } from '../../../access';
import { organisationOf, OrganisationKind } from '../../../people';
import { ChangedMeanwhile, invalid, isProblem, NotNow } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { SettingConsulted, SettingReplied } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { courseOf } from '../advance';
import { Duty } from '../clock';
import { StepKind } from '../steps';
import { takeStep } from '../take-step';
import type { SettingConsultation } from './setting-consultation.entity';
import { recordSettingReplyShape, type ConsultSettingInput, type RecordSettingReplyInput } from './drafting.inputs';
import { settingConsultationPolicy } from './drafting.policies';

/** Asks a setting whether it can be named (s.39(2)). It comes to know the child by the papers that it is sent, and not by a right to the record here. */
export const consultSetting = deed<ConsultSettingInput, Assessment, SettingConsultation>({
  may: assessmentPolicy.may.consultSetting,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { settingId, askedForByFamily, on }, tools) {
    const { tx, today, emit } = tools;
    const consultedOn = on ?? today;
    const setting = await organisationOf(tx.connection, settingId);
    if (setting?.kind !== OrganisationKind.SCHOOL) return invalid('settingId', 'there is no such school or college');
    if (setting.closedOn && setting.closedOn <= consultedOn) return invalid('settingId', `${setting.name} closed on ${setting.closedOn}`);
    const known = await tx.connection.query('SELECT FROM setting_consultation WHERE assessment_id = $1 AND setting_id = $2', [assessment.id, setting.id]);
    if (known.length > 0) return new NotNow(`${setting.name} has been consulted already`, assessment.stage ?? assessment.state);
    const consultation = await tx.insert(settingConsultationPolicy, {
      childId: assessment.childId, assessmentId: assessment.id, settingId: setting.id, askedForByFamily, consultedOn, repliedOn: null, answer: null, words: null,
    });
    const course = { ...courseOf(assessment), responsible: { [Duty.CONSULTED_SETTING]: { organisationId: setting.id, personId: null } } };
    const taken = await takeStep(tools, course, { kind: StepKind.SETTING_CONSULTED, on: consultedOn, about: consultation.id });
    if (isProblem(taken)) return taken;
    emit(SettingConsulted, consultation, { assessmentId: assessment.id });
    return consultation;
  },
});

/** Records what a setting answered. The authority decides whether it is named (s.39(4)). */
export const recordSettingReply = deed<RecordSettingReplyInput, SettingConsultation, SettingConsultation>({
  may: settingConsultationPolicy.may.recordReply,
  input: recordSettingReplyShape,
  about: [settingConsultationPolicy, (input) => input.consultationId],
  async act(consultation, { version, answer, words, on }, tools) {
    const repliedOn = on ?? tools.today;
    const replied = await tools.tx.change(settingConsultationPolicy, { id: consultation.id, version }, { answer, words: words.trim(), repliedOn });
    if (!replied) return new ChangedMeanwhile(consultation, words);
    const assessment = await tools.find(assessmentPolicy, consultation.assessmentId);
    const taken = await takeStep(tools, courseOf(assessment!), { kind: StepKind.SETTING_REPLIED, on: repliedOn, about: consultation.id });
    if (isProblem(taken)) return taken;
    tools.emit(SettingReplied, replied, { assessmentId: consultation.assessmentId });
    return replied;
  },
});
