type Raw = Record<string, unknown>;

/**
 * For a route's `validateSearch`: only what the reader returns comes through. The router merges raw values under the
 * answer, so that a refused one would otherwise reach the screen.
 */
export function only<Search extends object>(read: (raw: Raw) => Search) {
  return (raw: Raw): Search => ({
    ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])),
    ...read(raw),
  });
}
