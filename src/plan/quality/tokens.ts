// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
/** How strongly the text breaks before a word: not at all, by a comma or a bracket, by a clause, by a sentence. */
export enum Break {
  NONE = 0,
  COMMA = 1,
  CLAUSE = 2,
  SENTENCE = 3,
}
export interface Token {
  /** Folded: small letters, no accents, no possessive. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly breakBefore: Break;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  readonly isQuoted: boolean;
}

const INVISIBLE = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
const APOSTROPHES = new Set(["'", '\u2018', '\u2019', '\u02bc', '\uff07']);
const HYPHENS = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013']);
const OPENS_QUOTE = new Set(['\u201c', '\u00ab', '"']);
const CLOSES_QUOTE = new Set(['\u201d', '\u00bb', '"']);
/** Signs that mean something by themselves. */
const SIGNS = new Set(['/', '£', '%', '&', '~', '?', '+', '[', '_', '=']);
const BULLETS = new Set(['•', '◦', '▪', '‣', '●', '·', '*', '–', '-']);
/** A stop after these ends no sentence unless a capital follows. */
const ABBREVIATIONS = new Set(['etc', 'approx', 'min', 'mins', 'hr', 'hrs', 'wk', 'wks', 'max', 'no', 'eg', 'ie', 'ca', 'c', 'vs', 'incl', 'inc', 'p', 'pp', 'para']);
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st']);
const SHORT_LINE = 60;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const CAPITAL = /\p{Lu}/u;
type Sort = 'letter' | 'digit' | 'space' | 'invisible' | 'other';

function sortOf(character: string): Sort {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter';
    if (code >= 48 && code <= 57) return 'digit';
    return code <= 32 ? 'space' : 'other';
  }
  if (INVISIBLE.has(character)) return 'invisible';
  if (LETTER.test(character)) return 'letter';
  if (DIGIT.test(character)) return 'digit';
  return character.trim() === '' ? 'space' : 'other';
}

/** Only plain text is folded cheaply; the rest through Unicode. Nothing is longer than the word itself, give or take an accent. */
function folded(word: string): string {
  if (/^[\u0000-\u007f]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '').toLowerCase();
}

/** What an apostrophe stands for at the end of a word. */
const shortened: Readonly<Record<string, string>> = { ll: 'will', d: 'would', ve: 'have', re: 'are', m: 'am' };

/** Reads a text once, from its first character to its last. */
class Reader {
  readonly tokens: Token[] = [];
  #at = 0;
  #break = Break.SENTENCE;
  #quoted = false;
  #lineStart = 0;

  constructor(readonly text: string) {}

  read(): readonly Token[] {
    while (this.#at < this.text.length) this.#step();
    return this.tokens;
  }

  #character(at = this.#at): string {
    const code = this.text.codePointAt(at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  #step(): void {
    const character = this.#character();
    const sort = sortOf(character);
    if (sort === 'letter') return this.#word();
    if (sort === 'digit') return this.#number();
    if (sort === 'space') return this.#space(character);
    if (sort === 'other') this.#sign(character);
    this.#at += character.length;
  }

  #breaks(how: Break): void {
    if (how > this.#break) this.#break = how;
  }

  #add(word: string, start: number, end: number, of: { readonly isNumber?: boolean; readonly isCapital?: boolean } = {}): void {
    this.tokens.push({ word, start, end, breakBefore: this.#break, isCapital: of.isCapital ?? false, isNumber: of.isNumber ?? false, isQuoted: this.#quoted });
    this.#break = Break.NONE;
  }

  /** Past the letters from here, and past what is invisible among them. */
  #endOfLetters(from: number): number {
    let at = from;
    for (;;) {
      const character = this.#character(at);
      const sort = character === '' ? 'other' : sortOf(character);
      if (sort === 'letter' || sort === 'invisible') at += character.length;
      else if (HYPHENS.has(character) && this.#isTornAfter(at)) at = this.#afterTear(at);
      else return at;
    }
  }

  /** A word that a line end tears in two is one word, where no other hyphen stands in it: `regu-⏎lar`. */
  #isTornAfter(hyphen: number): boolean {
    const after = this.#afterTear(hyphen);
    return after > hyphen + 1 && after < this.text.length && /\p{Ll}/u.test(this.#character(after)) && !HYPHENS.has(this.#character(this.#plainEnd(after)));
  }
  #afterTear(hyphen: number): number {
    let at = hyphen + 1;
    if (this.text[at] === '\r') at += 1;
    if (this.text[at] !== '\n') return hyphen + 1;
    at += 1;
    for (let spaces = 0; spaces < 8 && (this.text[at] === ' ' || this.text[at] === '\t'); spaces += 1) at += 1;
    return at;
  }
  #plainEnd(from: number): number {
    let at = from;
    for (let letters = 0; letters < 40 && /\p{L}/u.test(this.#character(at)); letters += 1) at += this.#character(at).length;
    return at;
  }

  #word(): void {
    const start = this.#at;
    let end = this.#endOfLetters(start);
    const letters = this.#dotted(start, end);
    if (letters) {
      this.#add(letters.word, start, letters.end, { isCapital: true });
      this.#at = letters.end;
      return;
    }
    const isCapital = CAPITAL.test(this.#character(start));
    const bare = folded(this.text.slice(start, end)).replace(/-?\r?\n[ \t]*/g, '');
    this.#at = end;
    if (!APOSTROPHES.has(this.#character(end))) return this.#add(bare, start, end, { isCapital });
    const tail = this.#endOfLetters(end + 1);
    const suffix = folded(this.text.slice(end + 1, tail));
    if (suffix === 't' && bare.endsWith('n') && bare.length > 2) {
      this.#at = tail;
      this.#add(bare === 'can' || bare === 'won' ? { can: 'can', won: 'will' }[bare] : bare.slice(0, -1), start, end, { isCapital });
      return this.#add('not', end, tail);
    }
    if (suffix in shortened) {
      this.#at = tail;
      this.#add(bare, start, end, { isCapital });
      return this.#add(shortened[suffix]!, end, tail);
    }
    if (suffix === 's') end = this.#at = tail;
    this.#add(bare, start, end, { isCapital });
  }

  /** `e.g.`, `p.w.`, `T.A.`: single letters with stops are one word. */
  #dotted(start: number, end: number): { readonly word: string; readonly end: number } | null {
    if (end - start !== 1) return null;
    let word = '';
    let at = start;
    while (word.length < 6 && this.text[at + 1] === '.' && /[a-z]/i.test(this.text[at] ?? '') && !/[a-z]/i.test(this.text[at - 1] ?? '')) {
      word += this.text[at]!.toLowerCase();
      at += 2;
    }
    if (word.length === 0) return null;
    // The last letter may go without its stop: `e.g` and `p.w`.
    if (/[a-z]/i.test(this.text[at] ?? '') && !/[a-z0-9]/i.test(this.text[at + 1] ?? '')) return { word: word + this.text[at]!.toLowerCase(), end: at + 1 };
    return word.length > 1 ? { word, end: at } : null;
  }

  #number(): void {
    const start = this.#at;
    let at = start;
    for (;;) {
      const character = this.#character(at);
      if (character !== '' && sortOf(character) === 'digit') at += character.length;
      else if ((character === '.' || character === ',') && sortOf(this.#character(at + 1) || ' ') === 'digit') at += 1;
      else break;
    }
    const isTime = this.text[at] === ':' && sortOf(this.#character(at + 1) || ' ') === 'digit';
    this.#at = at;
    this.#add(folded(this.text.slice(start, at)), start, at, { isNumber: true });
    if (!isTime) return;
    this.#add(':', at, at + 1);
    this.#at = at + 1;
  }

  #space(character: string): void {
    const before = this.#at;
    this.#at += character.length;
    if (character !== '\n' && character !== '\u2028' && character !== '\u2029' && character !== '\r') return;
    if (character === '\r' && this.text[this.#at] === '\n') this.#at += 1;
    const length = before - this.#lineStart;
    this.#lineStart = this.#at;
    while (this.#at < this.text.length && (this.text[this.#at] === ' ' || this.text[this.#at] === '\t')) this.#at += 1;
    const next = this.#character();
    if (next === '\n' || next === '\r' || character === '\u2029' || BULLETS.has(next)) return this.#breaks(Break.SENTENCE);
    if (length < SHORT_LINE && (CAPITAL.test(next) || (DIGIT.test(next) && /[.)]/.test(this.text[this.#at + 1] ?? '')))) this.#breaks(Break.SENTENCE);
  }

  #sign(character: string): void {
    if (OPENS_QUOTE.has(character) && !this.#quoted) this.#quoted = true;
    else if (CLOSES_QUOTE.has(character) && this.#quoted) this.#quoted = false;
    if (SIGNS.has(character)) {
      const isQuestion = character === '?' && this.text[this.#at + 1] !== '?' && this.text[this.#at - 1] !== '?' && !/\s/.test(this.text[this.#at - 1] ?? ' ');
      if (!isQuestion) return this.#add(character, this.#at, this.#at + 1);
    }
    if (character === '.' || character === '!' || character === '?' || character === '\u3002') return this.#stop(character);
    if (character === '\u2026') return this.#add('...', this.#at, this.#at + 1);
    if (character === ';' || character === ':' || character === '\u2014' || BULLETS.has(character)) return this.#dash(character);
    if (character === ',' || character === '(' || character === ')') this.#breaks(Break.COMMA);
  }

  #dash(character: string): void {
    const isHyphen = HYPHENS.has(character);
    const isInWord = isHyphen && /\S/.test(this.text[this.#at - 1] ?? ' ');
    if (isInWord) return;
    this.#breaks(character === ';' || BULLETS.has(character) && !isHyphen ? Break.SENTENCE : Break.CLAUSE);
  }

  #stop(character: string): void {
    if (character === '.' && this.text[this.#at + 1] === '.' && this.text[this.#at + 2] === '.') {
      this.#add('...', this.#at, this.#at + 3);
      this.#at += 2;
      return;
    }
    const last = this.tokens.at(-1);
    const isShort = character === '.' && last !== undefined && last.end === this.#at && (ABBREVIATIONS.has(last.word) || TITLES.has(last.word));
    if (!isShort) return this.#breaks(Break.SENTENCE);
    if (TITLES.has(last.word)) return;
    let at = this.#at + 1;
    while (at < this.text.length && at < this.#at + 8 && /\s/.test(this.text[at]!)) at += 1;
    if (CAPITAL.test(this.#character(at))) this.#breaks(Break.SENTENCE);
  }
}

/** The words of a text in order, folded so that the same word is the same however it is typed. Takes time in proportion to the text. */
export const tokensOf = (text: string): readonly Token[] => new Reader(text).read();
