/** The rules by which wordings and plans are judged. A change of any rule, phrase or severity is a new version. */
export const ruleSet = {
  version: '2026-11-22',
  source: 'Children and Families Act 2014 ss.21(5), 37, 42; SI 2014/1530 regulation 12; SEND Code of Practice (2015) 9.61 to 9.69; the cases on “specified and quantified”; phrases compiled from published guidance.',
} as const;
