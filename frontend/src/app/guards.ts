import { redirect } from '@tanstack/react-router';
import { knownSession, type Role } from '@/api/session';

/** Where each role starts. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'APPLICANT':
      return '/tableau-de-bord';
    case 'ADVISER':
    case 'ADMIN':
      return '/conseiller';
    case 'LANDLORD_AGENT':
      return '/bailleur';
  }
}

/**
 * For a route's `beforeLoad`: sends visitors to the log-in page (and back afterwards) and other roles to their own
 * start. A comfort for the reader; the server refuses whatever is not allowed.
 */
export function requireRole(...roles: Role[]) {
  return async ({ location }: { location: { href: string } }): Promise<void> => {
    const session = await knownSession();
    if (session.status !== 'signed-in') {
      throw redirect({ to: '/connexion', search: { next: location.href }, replace: true });
    }
    if (!roles.includes(session.role)) throw redirect({ to: homeOf(session.role), replace: true });
  };
}

/** For pages that make no sense once signed in: sign-up, log-in. */
export async function visitorsOnly(): Promise<void> {
  const session = await knownSession();
  if (session.status === 'signed-in') throw redirect({ to: homeOf(session.role), replace: true });
}

/** Only a path of this application may follow a log-in, never another site. */
export function safeNext(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}
