/** The first nine digits, weighed 10 down to 2 and added up: the start of both the NHS number's and the ULN's check. */
export const weighedSum = (digits: string): number =>
  [...digits.slice(0, 9)].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0);
