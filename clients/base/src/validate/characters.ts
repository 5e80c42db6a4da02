/** Whether there is white space alone, as .NET has it: single code units, and no U+FEFF. */
export function isBlank(text: string): boolean {
  return /^[\t-\r\x85\p{Z}]*$/u.test(text);
}

/** Whether each code unit is a decimal digit, white space or one of `-.()`, and there is a digit. */
export function isPhoneText(text: string): boolean {
  return /^[\p{Nd}\t-\r\x85\p{Z}\-.()]*$/u.test(text) && /\p{Nd}/u.test(text) && !/[\ud800-\udfff]/.test(text);
}
