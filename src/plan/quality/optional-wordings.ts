// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { stays, type Entry } from './entry';

const flexible = 'At least [number] minutes [how often]; up to [number] when [what is seen], as decided by [role] and recorded in [where].';
const firm = 'Leave it out: “[Role] will [do what] [how often] for [how long].”';
const staffLike = '(staff*|school*|setting*|teacher*|head|headteacher|senco*|sendco*|adult*|professional*|ta|therapist*|la|authority|provider*|team*|class|panel|practitioner*|college|they|we|manager*|psychologist*|worker*|nursery|tutor*|leader*)';
const whenever = '(if|when|where|as|whenever|wherever|unless|should|provided|once|until|while|whilst|providing|assuming)';
const means = '(staff*|fund*|budget*|resource*|resourcing|timetable*|timetabling|rota*|capacity|availability|available|workload*|caseload*|cover|room|rooms|space|spaces|time|finances|money|circumstances|recruitment|demand|numbers|commissioning|waiting)';

/** Wordings that make provision optional, conditional, or a matter of somebody’s view. */
export const optionalWordings: readonly Entry[] = [
  {
    number: 5, phrase: 'as required', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], answeredBy: [['MINIMUM', 'TRIGGER', 'DECIDER']], answered: 'L', eased: { by: ['MINIMUM', 'TRIGGER'], to: 'L' }, negatable: true,
    patterns: ['(as|when|if|where|whenever|wherever|once|until|unless) (and|or)? (when|where|if|as)? (it|he|she|they|this|these|that)? (is|are|be|being)? (so|further|otherwise|not)? (required|requires|requested|asked|called)', 'as (his|her|their) ..3 require*', '(as|when|if|whenever|where) (he|she|they|<capital>) (require|requires) (it|this|them|support|help)?', 'on request', '(should|if) (the|it|this|a|he|she|they)? ..3 require*', 'on demand', 'if he asks', 'as (and|or) when'],
    message: 'Nobody can tell when it is required, or who says so: none at all would satisfy it.', rewrite: flexible,
  },
  {
    number: 6, phrase: 'as needed', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], answeredBy: [['MINIMUM', 'TRIGGER', 'DECIDER']], answered: 'L', eased: { by: ['MINIMUM', 'TRIGGER'], to: 'L' }, negatable: true,
    patterns: ['(as|when|if|where|whenever|wherever|once|until|unless) (and|or)? (when|where|if|as)? (it|he|she|they|this|these|that|support|help)? (is|are|be|being)? (so|further|still|most|not)? (needed|needs|need)', '(should|when|if|where|whenever) (the|a|any|this)? (need|needs|necessity) (arise*|be|occur*|emerge*|present*)', 'should (he|she|they|sam|it) (need|require)', '(as|when|if|whenever|where) (he|she|they|<capital>) (need|needs) (it|this|them|support|help|one|to)?', 'need* basis', 'at (times|moments) of need', 'at point of need', 'ad hoc', '(as|when) (things|issues|problems|difficulties|concerns) arise*', 'as (issues|problems|difficulties|concerns|needs) arise*', 'basis of need'],
    message: 'Nobody can tell when it is needed, or who says so: none at all would satisfy it.', rewrite: flexible,
  },
  {
    number: 7, phrase: 'as appropriate', severity: 'H', asks: ['WHO', 'HOW_OFTEN'], ...stays, eased: { by: ['TRIGGER', 'DECIDER'], to: 'L' }, negatable: true,
    patterns: [
      '(as|when|where|if|whenever|wherever|unless|until) (and|or)? (when|where|if|as)? (it|this|he|she)? (is|are|be)? (felt|deemed|judged|thought|considered|seen|believed)? (to)? (be)? (most|more|age|otherwise|clinically|educationally)? (appropriate|suitable|relevant|applicable|helpful|beneficial|useful|desirable|advisable|fitting|indicated|warranted)',
      'in appropriate (circumstances|situations|cases|lessons)', 'at appropriate times', 'at suitable times',
    ],
    message: 'It does not say who judges what is appropriate, or by what.', rewrite: 'When [what is seen or measured], as decided by [role], [role] will [do what] for [how long].',
  },
  {
    number: 8, phrase: 'as necessary', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], answeredBy: [['MINIMUM', 'TRIGGER', 'DECIDER']], answered: 'L', eased: { by: ['MINIMUM', 'TRIGGER'], to: 'L' }, negatable: true,
    patterns: ['(as|when|where|if|whenever|wherever|unless|until) (and|or)? (when|where|if|as)? (it|this)? (is|are|be)? (felt|deemed|judged|thought|considered|absolutely|strictly|really|clinically|so)? (to)? (be)? (necessary|essential|unavoidable)', 'should it (be|become|prove) necessary', 'should (this|that|they) (be|become|prove) necessary'],
    message: 'Nobody can tell when it is necessary, or who says so.', rewrite: flexible,
  },
  {
    number: 10, phrase: 'where possible', severity: 'H', asks: [], ...stays, negatable: true,
    patterns: [
      '(where|wherever|if|when|whenever|unless|as) (and|at|ever)? (when|where|all)? (it|this|is|at|otherwise)? (is|be|all)? (at)? (all)? (humanly)? possible', '(as|so) (far|much|often|long|frequently|closely|independently|many) as (is|it|they|he|she|we|the)? ..2 (possible|can|able|reasonable|manageable)', 'to the extent possible', 'if at all possible',
      '(where|wherever|if|when|whenever|as) (the)? (opportunity|opportunities) (arise*|present*|allow*|occur*)', '(will|to|should|shall|must|staff|school|would|team) ..2 (try|tries|endeavour*|attempt|strive|seek|aim|hope*|intend*|aspire*) to', '(aim|aims|aiming|hoping|hopes|intends|intention|aspires|endeavours|endeavouring|strives|attempts|tries|seeks) (is)? (to|of)', '(every|all|make) ..1 (effort|efforts|attempt|attempts)',
      'best (endeavour*|effort*)', '(reasonable|all) (effort*|step*|endeavour*|attempt*)', '(does|do|try) (its|their|our) (best|utmost)', '(will|to) (look|look) (to|into|at) ..1', 'work* towards (providing|offering|delivering|having|securing|giving|implementing)', 'to the best of (its|their|his|her) ability', 'ideally', 'preferably', 'if he can', 'in an ideal world', 'explore (the|whether|options|how|ways|possib*|opportunit*)', '(plan|plans|planning) (is)? to (offer|provide|deliver|give|introduce|start)', 'looking (to|into|at) (offer*|provid*|introduc*|deliver*|arrang*)', 'with a view to', 'make* efforts to', 'goal is to', 'hoped (that|to)', 'hopefully',
    ],
    message: 'It makes the provision optional, or only tries: it is kept even when nothing happens.', rewrite: firm,
  },
  {
    number: 11, phrase: 'where practicable', severity: 'H', asks: [], ...stays, negatable: true,
    patterns: ['(where|wherever|if|when|as|so) (far|soon|much)? (as)? (is|it|this)? (is)? (reasonably|logistically|operationally)? (practicable|practical|feasible|viable|workable|realistic|manageable|convenient|achievable|affordable)', '(reasonably|as) (practicable|feasible)', 'practicable'],
    message: 'It makes the provision optional.', rewrite: firm,
  },
  {
    number: 12, phrase: 'subject to review, availability, funding', severity: 'H', asks: ['REVIEW'], ...stays, eased: { by: ['REVIEW'], to: 'L' }, negatable: true,
    patterns: [`subject to ..5 (review*|agreement|approval|change*|discussion*|consent|panel|recruitment|referral|waiting|criteria|eligibility|confirmation|demand|progress|negotiation|circumstances)`, `subject to ..5 ${means}`, 'subject to'],
    message: 'It makes the provision conditional.', rewrite: '[Role] will [do what] [how often] for [how long]. Reviewed [how often] by [role] against [measure].',
  },
  {
    number: 13, phrase: 'should', severity: 'H', asks: [], ...stays,
    patterns: ['(should|ought|would) (not|also|ideally|always|usually|generally|normally|still|therefore|only|where|then)? (be|have|receive|get|use|work|include|attend|take|provide|offer|give|ensure|make|continue|deliver|allow|consist|last|happen|occur|spend|see|teach|run|access|support|help|go|do|need|aim|involve|focus|follow|wear|sit|become|remain|start|begin|complete|carry|meet|practise|plan|implement|monitor|review|train|liaise|encourage|enable|promote|develop|come|keep|know|understand|set|put|try|look|build|apply|adapt|avoid|reduce|reflect|address|target|increase)', 'should', 'ought to', 'would be (expected|good|useful|helpful|appropriate|beneficial|ideal|desirable)', '(needs|need) to (be|have) (given|provided|offered|supported|taught|considered|explored|access*)', '(expected|expectation|anticipated|envisaged|desirable|preferable|advisable|proposed|suggested) (that|to)', 'it is (hoped|expected|anticipated|envisaged|proposed|suggested|desirable|preferable)'],
    message: '“Should” tells what would be right; “will” tells what is done.', rewrite: 'Say “will”: “[Role] will [do what] [how often] for [how long].”',
  },
  {
    number: 14, phrase: 'could, may, might, can be', severity: 'H', asks: [], ...stays,
    patterns: ['(could|might|may) (also|well|need|wish|want|want|choose|be|have|not|include|help|find|receive|use|benefit)?', 'can (also|then|sometimes)? (be|access|have|use|receive|offer|provide|attend|ask|request|go|take|choose|include|help|support|give|deliver|see|join|make)', '(is|are|be) able to (attend|use|have|receive|request|offer|provide|go|take)', '(optional|optionally|voluntary)', 'has the option', 'option to', '(is|are|be|as|the) (an)? option', 'possibly', 'perhaps', 'potentially', '(is|are) (welcome|free|invited) to'],
    message: 'What may be done may be left undone.', rewrite: 'Say “will”: “[Role] will [do what] [how often] for [how long].”',
  },
  {
    number: 15, phrase: 'consideration should be given to', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(consideration|consider|considers|considering) ..3 (should|to|will|must|needs|may|could)? (be)? (given)? (to)?', '(consideration|consider|considered|considers|considering)', '(will|to|should|must|may) be considered (for)?', '(thought|attention|regard|weight|reflection) (should|will|must|may|to|can|might|could)? (be|is|being) given (to)?', '(give|given|giving) (some|due|careful|serious)? (thought|regard|attention) to', 'bear* in mind', 'take* into account', '(be)? explored'],
    message: 'To consider something is not to do it.', rewrite: '[Role] will [do what exactly] [how often] for [how long].',
  },
  {
    number: 16, phrase: 'it is recommended', severity: 'M', asks: ['WHAT', 'WHO'], ...stays,
    patterns: ['(it|this) is (strongly|also)? (recommended|advised|advisable)', '(recommend|recommends|recommending|recommended|advise|advises|advised|advising|suggest|suggests|suggested) (that)?', 'recommendation*', 'is (recommended|advised)'],
    message: 'A recommendation is not provision until it says who will do it.', rewrite: 'Turn it into provision: “[Role] will [what was recommended] [how often] for [how long].”',
  },
  {
    number: 72, phrase: 'in line with need', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], answeredBy: [['MINIMUM', 'TRIGGER', 'DECIDER']], answered: 'L', eased: { by: ['MINIMUM', 'TRIGGER'], to: 'L' }, negatable: true,
    patterns: ['in line with ..5 (need|needs|requirements|progress|presentation)', '(according|proportionate|commensurate|responsive|relative|appropriate|suited|tailored|matched|adapted|adjusted|geared|linked) to ..4 (need|needs|requirements|presentation|mood|progress|ability|level|abilities)', '(depend*|dependent|dependant|based|contingent) (on|upon) ..4 (need|needs|presentation|mood|day|progress|requirements|how|behaviour|individual|severity|wellbeing)', 'as (his|her|their) ..2 (needs|need|progress|mood|behaviour|condition|presentation) (dictate*|change*|demand*|require*|allow*|evolve*|arise*)', 'needs led', 'need led', '(met|meet) ..2 (individual|presenting|changing|emerging) needs', 'reflect* ..3 (need|needs)', 'flexibly', 'flexible (support|approach|basis|provision|package|use|timetable|deployment)', 'led by ..3 needs', 'driven by ..2 need*', 'determined by ..3 need*'],
    message: 'It leaves the amount open: no minimum, nothing that triggers more.', rewrite: flexible,
  },
  {
    number: 73, phrase: 'at the discretion of', severity: 'H', asks: [], ...stays, negatable: true,
    patterns: [
      '(at|on|to) (the|his|her|their|its)? ..4 discretion (of ..5 <role>)?', '(at|on) (the)? discretion of', 'discretion*', `${whenever} (the|his|her|a|any)? ..3 ${staffLike} (so)? (feel*|think*|judge*|deem*|consider*|see|sees|believe*|wish*|choose*|decide*|agree*|want*|prefer*|recommend*)`,
      'in the (opinion|view|judgement|judgment) of', '(professional|clinical|teacher|own) (judgement|judgment|opinion)', '(sees|see) fit', '(as|if|when|where|whenever) (it|this)? (is)? (felt|deemed|judged|thought|believed) (to|that|fit|right|best|by|ready)', '(as|if|where|when) (judged|felt|deemed|seen|thought) (by|fit)', 'use* (his|her|their|its) judgement', 'when (he|she) (is)? (felt|thought|deemed) to', '(left|up) to the (school|setting|teacher|class|senco|staff|provider)', 'for the (school|setting|teacher|staff) to (decide|determine)', 'determined by the (school|setting|teacher|staff)', 'decided by the (school|setting|staff)', '(if|when|where) (the)? (school|staff|setting|teacher) (is|are) (satisfied|happy|willing|able|confident)',
    ],
    message: 'It removes the duty: somebody may decide that nothing is done.', rewrite: 'Say what is certain: “[Role] will [do what] [how often] for [how long].”',
  },
  {
    number: 74, phrase: 'in consultation with', severity: 'M', asks: ['WHO'], answeredBy: [['DECIDER']],
    patterns: ['in (close)? (consultation|agreement|discussion|conjunction|collaboration|partnership|negotiation|liaison|cooperation) with', 'by (mutual)? (agreement|arrangement|negotiation) (with|between)?', '(as|to be)? (agreed|negotiated|arranged|discussed) (with|between)', 'following (discussion|consultation|agreement) (with|between)', 'jointly (agreed|decided)', 'as agreed'],
    message: 'It does not say who decides when they do not agree.', rewrite: '[Role] decides, after asking [whom]: [what], [how often], [how long].',
  },
  {
    number: 84, phrase: 'where staffing allows', severity: 'H', asks: [], ...stays, negatable: true,
    patterns: [
      `${whenever} ..4 (staff*|time|timetable*|timetabling|fund*|resource*|budget*|capacity|rota|rotas|rooms|space|spaces|school|circumstances|weather|workload*|curriculum|cover|numbers|class|setting|finances|day|logistics|diary|caseload*|schedule*|commitments|provision|service) (level*|commitment*|constraint*|pressure*)? (so)? (allow*|permit*|suffice*)`, '(staffing|staff|time|resources|resource|funding|funds|budget|budgets|timetable|timetables|weather|capacity|space) (permitting|allowing|dependent|dependant|levels)', 'permitting',
      `${whenever} (that)? there (is|are|be) ..3 (room|space|time|capacity|money|funding|staff|cover|demand|places)`, `${whenever} ..6 (is|are|be|becomes|become|can)? (be)? (available|free|affordable|unavailable|affordably|spare|accommodated|accommodate|recruited|secured|obtained|sourced|identified|arranged|spared|appointed|funded|staffed|releas*|commissioned)`, 'as available', `(depend*|dependent|dependant|contingent|conditional|reliant|conditioned|based) (on|upon) ..4 ${means}`, `depend* (on|upon) ..3 (whether|who|how|when|the weather)`, `(within|subject) ..3 (resources|budget|budgets|staffing|capacity|constraints|means|funding|limits)`,
      '(if|when|where|unless|until|provided|should) (he|she|they|the|a|an)? ..4 (is|are)? (not)? (needed|required|busy|absent|called) (elsewhere|away)', '(on|in) (days|weeks|lessons|sessions|terms) (when|that|where|on) ..3 (staff|adult|ta|therapist|teacher|specialist|she|he|room|hall)', `${whenever} ..3 <role> (is|are|be|visits|has|have) (next)? (in|on|present|visiting|free|not|able|time|capacity|there|site|school)`, '(while|whilst|as long as|so long as) ..4 (lasts|funded|available|remains|continues)', 'as (long|far) as ..4 (fund*|resource*|staff*|budget*|available)', 'if (a|the|any) ..3 (slot|place|space|room|vacancy|member|person|adult) (is|are|becomes|comes|can|opens|exists)', '(availability|affordability) of', 'within (existing|available|current)',
      '(can|could|able to|to) be (accommodated|fitted|squeezed|spared|freed|found|released)', 'fitted (in|around)', '(if|when|where|unless|provided|should) ..6 (budget|funding|funds|resources|staffing) (is|are|becomes|be|can|continue*|remain*|exist*|run*)', '(unless|except) ..2 (staff|short|there|if|when|where)', 'staff shortage*', 'short staffed', 'waiting list*', 'capacity (allows|permitting)', 'time permitting',
    ],
    message: 'It depends on staff, time or money: the duty does not.', rewrite: firm,
  },
];
