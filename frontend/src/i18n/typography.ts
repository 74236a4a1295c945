const NO_BREAK = '\u00a0';

/** French keeps a no-break space before high punctuation and inside « »; catalogues are written with the common one. */
export function frenchSpaces(text: string): string {
  return text.replaceAll(/ ([:;?!»%€])/g, `${NO_BREAK}$1`).replaceAll('« ', `«${NO_BREAK}`);
}

export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, eachText(it, change)]));
}
