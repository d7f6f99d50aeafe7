import { LineType, Section, Severity, wordingFindings, type Finding } from '../../../src/plan';
import { phraseList, ruleOf } from '../../../src/plan/quality/provision-findings';

const provision = { section: Section.F, lineType: LineType.PROVISION };
const found = (text: string): string[] => wordingFindings(text, provision).filter(({ severity }) => severity !== Severity.L).map(({ rule, severity }) => `${rule} ${severity}`);
const heavy = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== Severity.L);

/** The list as the reference prints it: number, weight, and its phrases. */
const printed: readonly (readonly [number, 'H' | 'M' | 'L', string])[] = [
  [1, 'H', 'access to / have access to'], [2, 'H', 'opportunities for / opportunities to / be given the opportunity'], [3, 'H', 'would benefit from / may benefit from'], [4, 'H', 'regular / regularly'],
  [5, 'H', 'as required / when required / if required'], [6, 'H', 'as needed / when needed / where needed / if needed'], [7, 'H', 'as appropriate / where appropriate / when appropriate'], [8, 'H', 'as necessary / where necessary / if necessary'],
  [9, 'H', 'up to 5 hours / maximum of 5 hours'], [10, 'H', 'where possible / wherever possible / if possible / as far as possible'], [11, 'H', 'where practicable / reasonably practicable / where feasible'],
  [12, 'H', 'subject to review / subject to availability / subject to funding'], [13, 'H', 'should / should be / should have'], [14, 'H', 'could / may / might / can be'], [15, 'H', 'consideration should be given to / consider'],
  [16, 'M', 'it is recommended / recommend that / it is advised'], [17, 'M', 'support with / support to / support in / will be supported'], [18, 'M', 'adult support / additional adult support / a key adult'], [19, 'M', 'small group / small groups / small group work'],
  [20, 'M', 'small class / smaller class size'], [21, 'M', 'individual support / 1:1 as needed'], [22, 'H', 'high level of support / high levels of adult support'], [23, 'H', 'significant support / substantial support / considerable'],
  [24, 'H', 'some / a little / a few / several / many'], [25, 'H', 'frequent / frequently / often'], [26, 'H', 'occasional / occasionally / sometimes / from time to time'], [27, 'H', 'periodic / periodically / at intervals'],
  [28, 'M', 'ongoing / continued / continuous / continue to'], [29, 'M', 'daily support'], [30, 'M', 'weekly input'], [31, 'M', 'throughout the day / across the school day'], [32, 'M', 'short breaks / movement breaks / sensory breaks / brain breaks'],
  [33, 'H', 'a differentiated curriculum / differentiation'], [34, 'H', 'quality first teaching / high quality teaching'], [35, 'H', 'a broad and balanced curriculum'], [36, 'M', 'a modified curriculum / an adapted curriculum / a personalised curriculum'],
  [37, 'M', 'a multi-sensory approach / multi-sensory teaching'], [38, 'H', 'a programme / a programme of / programmes tailored to'], [39, 'H', 'an individualised package / a bespoke package / a tailored package'],
  [40, 'H', 'interventions / targeted interventions / evidence-based interventions'], [41, 'M', 'strategies / a range of strategies / strategies such as'], [42, 'M', 'a variety of / a range of / various'], [43, 'M', 'such as / for example / e.g. / including'],
  [44, 'H', 'etc. / and so on / and/or'], [45, 'M', 'input from / advice from a therapist / consultation with'], [46, 'M', 'liaison with / will liaise'], [47, 'M', 'monitoring / will be monitored / monitor'], [48, 'H', 'review as appropriate / reviewed regularly'],
  [49, 'H', 'therapy / speech and language therapy'], [50, 'M', 'a therapist or trained assistant'], [51, 'M', 'under the guidance of / directed by a therapist / overseen by a therapist'], [52, 'H', 'trained staff / suitably trained / appropriately trained'],
  [53, 'M', 'experienced staff / staff with experience of'], [54, 'H', 'suitably qualified / appropriately qualified'], [55, 'M', 'specialist / specialist teacher'], [56, 'M', 'staff will / the school will / the setting will'], [57, 'M', 'school to provide / school to arrange'],
  [58, 'H', 'encourage / encouraged to / needs to be encouraged'], [59, 'M', 'help / helped to / assist'], [60, 'M', 'promote / foster / facilitate / enable'], [61, 'M', 'develop / develop skills in / work on'], [62, 'M', 'be aware of / staff awareness / staff understanding of'],
  [63, 'M', 'a calm environment / a safe environment / a nurturing environment / a structured environment'], [64, 'M', 'a quiet space / safe space / sensory space'], [65, 'L', 'visual supports / visual timetable'], [66, 'M', 'use of ICT / assistive technology'],
  [67, 'H', 'equipment as recommended'], [68, 'M', 'reasonable adjustments'], [69, 'H', 'appropriate provision / appropriate support / suitable support'], [70, 'H', 'adequate / sufficient / enough / reasonable'], [71, 'M', 'timely / promptly / as soon as possible'],
  [72, 'H', 'in line with need / according to need / dependent on need'], [73, 'H', "at the discretion of / at the teacher's discretion"], [74, 'M', 'in consultation with / by agreement with'], [75, 'M', 'minimum of 3 sessions'],
  [76, 'H', 'approximately 5 hours / around 5 hours / about 5 hours / circa 5 hours / roughly 5 hours'], [77, 'H', 'the equivalent of 5 hours'], [78, 'M', '5 hours of support'], [79, 'H', 'band 5 / funding band / £6,000'],
  [80, 'H', "via existing resources / through existing resources / from the school's delegated budget"], [81, 'H', 'see attached report / as per report / as outlined in appendix'], [82, 'H', 'to be confirmed / TBC / to be arranged / to be assessed'],
  [83, 'H', 'following assessment by / subject to assessment by'], [84, 'H', 'where staffing allows / when available / depending on resources'],
];

describe('the phrase list', () => {
  it('has the 84 entries, each with the weight that it is printed with', () => {
    expect(phraseList.map(({ number, severity }) => [number, severity])).toEqual(printed.map(([number, severity]) => [number, severity]));
  });

  it.each(printed.flatMap(([number, severity, phrases]) => phrases.split(' / ').map((phrase) => [phrase, number, severity] as const)))('finds “%s” as entry %i', (phrase, number, severity) => {
    const findings = wordingFindings(phrase, provision);
    const rule = `W${String(number).padStart(2, '0')}`;
    expect(findings.map((finding) => `${finding.rule} ${finding.severity}`)).toContain(`${rule} ${severity}`);
  });

  it('finds nothing to say of a line that answers the ten questions', () => {
    const good = 'A speech and language therapist (HCPC registered, experience of developmental language disorder) will give 1:1 therapy in school, 45 minutes weekly, 38 weeks a year; plus 6 hours a term to train and coach the named TA and update the programme. '
      + 'The TA will run the programme 20 minutes daily, 1:1, in the quiet room. Reviewed each term against outcome E3 with a re-score of the CELF-5.';
    expect(heavy(wordingFindings(good, provision))).toEqual([]);
  });

  it('gives every entry a message, and a rewrite in which every quantity is a gap', () => {
    for (const entry of phraseList) {
      expect(ruleOf(entry)).toMatch(/^W\d\d$/);
      expect(entry.rewrite.replace(/\[[^\]]*\]/g, '').replace('1:1', '')).not.toMatch(/\d/);
      expect(entry.message).not.toBe('');
    }
  });

  it('reads the more specific phrase, and not the shorter one inside it', () => {
    expect(found('reasonable adjustments')).toEqual(['W68 M']);
    expect(found('a maximum of 6 children in the group')).toEqual([]);
    expect(found('maximum of 6 hours')).toContain('W09 H');
  });
});
