import { useSyncExternalStore } from 'react';
import { API_BASE } from './base';
import { forgetOfflineCopies, hasOfflineCopies } from './offline';
import { ProblemError, readProblem } from './problem';
import type { components } from './schema';

export type Role = components['schemas']['Role'];
export type Profile = components['schemas']['Profile'];
type Tokens = components['schemas']['Session'];

/**
 * Who is using this browser. The access token lives in this module's memory only; the refresh token in an HttpOnly
 * cookie that no script reads. After a reload the session is `unknown` until the first silent refresh has answered.
 */
export type Session =
  | { status: 'unknown' }
  | { status: 'signed-out'; reason: 'never' | 'logged-out' | 'expired' }
  | { status: 'signed-in'; role: Role; profile: Profile; accessToken: string; renewAt: number };

/** Says that a refresh cookie probably exists, so that a visitor's first page asks nothing. No secret. */
const HINT = 'alin.returning';
const RENEW_EARLY_MS = 20_000;

let session: Session = { status: 'unknown' };
let refreshing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export function currentSession(): Session {
  return session;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(onSessionChange, currentSession);
}

/** Waits for the first silent refresh; afterwards answers at once. */
export async function knownSession(): Promise<Session> {
  if (session.status === 'unknown') {
    if (hint()) await refreshSession();
    else change({ status: 'signed-out', reason: 'never' });
  }
  return session;
}

/** Takes the tokens of a log-in or a refresh, and asks once who the person is: the role decides the navigation only. */
export async function signedIn(tokens: Tokens): Promise<void> {
  const profile = session.status === 'signed-in' ? session.profile : await whoIs(tokens.accessToken);
  setHint(true);
  change({
    status: 'signed-in',
    role: profile.roles[0] ?? 'APPLICANT',
    profile,
    accessToken: tokens.accessToken,
    renewAt: Date.now() + tokens.expiresInSeconds * 1000 - RENEW_EARLY_MS,
  });
}

async function whoIs(token: string): Promise<Profile> {
  let response: Response;
  try {
    response = await fetch(`${API_BASE}/me`, { headers: { Authorization: `Bearer ${token}` } });
  } catch {
    throw new ProblemError({ slug: 'network', status: 0 });
  }
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as Profile;
}

/** Without a network: the person whose copies this device keeps, to read them. No token, so nothing can be sent. */
async function lastKnown(): Promise<Session | null> {
  if (!hasOfflineCopies()) return null;
  try {
    const profile = await whoIs('');
    return { status: 'signed-in', role: profile.roles[0] ?? 'APPLICANT', profile, accessToken: '', renewAt: 0 };
  } catch {
    return null;
  }
}

/** The account says something else of itself than at log-in. */
export function profileChanged(profile: Profile): void {
  if (session.status === 'signed-in') change({ ...session, profile });
}

export function signedOut(reason: 'logged-out' | 'expired'): void {
  setHint(false);
  void forgetOfflineCopies();
  change({ status: 'signed-out', reason });
}

/** The token to send now, renewed beforehand when it is about to expire; null for a visitor. */
export async function accessToken(): Promise<string | null> {
  const now = await knownSession();
  if (now.status === 'signed-in' && Date.now() >= now.renewAt) await refreshSession();
  return session.status === 'signed-in' ? session.accessToken : null;
}

/**
 * Asks for a new access token with the cookie. One call at a time in this tab, and one tab at a time where the browser
 * has locks: refresh tokens rotate, and using the same one twice would revoke the session.
 */
export function refreshSession(): Promise<boolean> {
  refreshing ??= alone(askForToken).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function askForToken(): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch(`${API_BASE}/sessions/refresh`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Alin-Client': 'web' },
    });
  } catch {
    // The network failed, which proves nothing about the cookie: keep the hint, try again on the next page.
    if (session.status === 'unknown') change((await lastKnown()) ?? { status: 'signed-out', reason: 'never' });
    return false;
  }
  if (response.ok) {
    try {
      await signedIn((await response.json()) as Tokens);
      return true;
    } catch {
      if (session.status === 'unknown') change({ status: 'signed-out', reason: 'never' });
      return false;
    }
  }
  if (response.status === 401 || response.status === 403 || response.status === 400) {
    const wasSignedIn = session.status === 'signed-in';
    if (wasSignedIn) signedOut('expired');
    else {
      setHint(false);
      void forgetOfflineCopies();
      change({ status: 'signed-out', reason: 'never' });
    }
  } else if (session.status === 'unknown') {
    change({ status: 'signed-out', reason: 'never' });
  }
  return false;
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('alin-refresh', work) : work();
}

function change(next: Session): void {
  session = next;
  for (const listener of [...listeners]) listener();
}

function hint(): boolean {
  try {
    return localStorage.getItem(HINT) === '1';
  } catch {
    return true;
  }
}

function setHint(on: boolean): void {
  try {
    if (on) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Storage refused by the browser: the first page asks the server instead.
  }
}

/** For tests: as after a reload. */
export function forgetSession(): void {
  refreshing = null;
  change({ status: 'unknown' });
}
