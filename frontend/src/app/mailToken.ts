import { useLocation } from '@tanstack/react-router';

/** The token of a link in a mail, as it was written: the router would read a run of digits as a number. */
export function useMailToken(): string | undefined {
  const search = useLocation({ select: (it) => it.searchStr });
  return new URLSearchParams(search).get('token') ?? undefined;
}
