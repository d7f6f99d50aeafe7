// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { Finding } from './finding';
import { firstOfEach, foundBy, rulesOf, type OtherRule } from './other-rule';
import type { ReadText } from './read-text';

const hidden: OtherRule = {
  rule: 'EDUCATION_OUTSIDE_F', severity: 'M',
  message: 'What educates or trains the child is special educational provision, whoever gives it (Children and Families Act 2014 s.21(5)): in section F it must be secured, here it need not.',
  rewrite: 'Move to section F: “[role] will [teach what] [how often] for [how long].”',
  patterns: [
    '(teach|teaches|teaching|taught|educate|educates|educating|education|educational|tutor|tutors|tutoring|tuition|lesson|lessons|curriculum|literacy|numeracy|phonics|spelling|handwriting|homework|classwork|coursework|braille)', '(speech) (and)? (language)? (therapy|therapist*)', '(speech|language|communication) (and)? (language|communication|interaction)? (skills|programme|targets|sessions|development|group)', '(salt|slt)', '(occupational) (therapy|therapist*) ..10 (class|school|handwriting|dressing|skills|sensory|fine|motor|programme|writing|attention|learning)', '(social|life|independence|independent|self|daily|cooking|travel|money|play|study|organisation|attention|listening|fine|motor|reading|writing|thinking|friendship|literacy|maths|learning|employability|work) (care|help|living|motor|management)? (skills|training)',
    '(learn|learns|learning) (to|how|about|support|skills)', '(training|train|trains|coach|coaches|coaching) (for|of|in)? (him|her|them|sam|child|pupil)', '(train|teach|coach) (him|her|them|<capital>) (to|in|how)', 'travel training', '(reading|writing|maths|english|science) (sessions|support|intervention|work|practice)', '(in|during|within|across) ..2 (lessons|class|classroom|curriculum)', '(makaton|pecs|teacch|signalong|bsl)', 'educational psycholog*',
  ],
};
const patterns = rulesOf([hidden]);
/** Those who are trained to look after the child are not the child. */
const others = new Set('staff parent parents carer carers family adults team teachers mother father siblings assistants colleagues workers'.split(' '));
const REACH = 5;

/** Provision that educates or trains the child, in a section of health or social care. */
export function hiddenEducation(read: ReadText): Finding[] {
  const found = [...patterns.matches(read.tokens, read.labels)].filter(({ from, to }) => {
    const isTraining = /^(?:train|teach|taught|educat|coach)/.test(read.tokens[from]!.word);
    return !(isTraining && read.tokens.slice(from, to + REACH).some(({ word }) => others.has(word)));
  });
  return firstOfEach(found).map((match) => foundBy(hidden, read, match));
}
