import type { components } from './schema';

/**
 * What went wrong, in the shape of RFC 9457. The server writes `title`, `detail`, violations and reasons in the
 * caller's language; the screens show them and never recompute them.
 */
export type Problem = components['schemas']['Problem'];
export type Violation = components['schemas']['Violation'];
export type Reason = components['schemas']['ProblemReason'];
export type ProblemLink = components['schemas']['Link'];
type ProblemType = Problem['type'];

/** The names of the contract, without their prefix, and two of our own: nothing answered, or nothing readable did. */
export type ProblemSlug =
  | (ProblemType extends `urn:alin:problem:${infer Slug}` ? Slug : never)
  | 'network'
  | 'unreadable';

const PREFIX = 'urn:alin:problem:';

export class ProblemError extends Error implements Problem {
  readonly type: ProblemType;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly instance: string | null;
  readonly violations: Violation[];
  readonly reasons: Reason[];
  readonly links: ProblemLink[];
  readonly retryAfterSeconds: number | null;
  readonly attemptsLeft: number | null;

  constructor(problem: Partial<Omit<Problem, 'type'>> & { slug: ProblemSlug; status: number }) {
    super(problem.title ?? problem.slug);
    this.name = 'ProblemError';
    this.type = `${PREFIX}${problem.slug}` as ProblemType;
    this.title = problem.title ?? '';
    this.status = problem.status;
    this.detail = problem.detail ?? null;
    this.instance = problem.instance ?? null;
    this.violations = problem.violations ?? [];
    this.reasons = problem.reasons ?? [];
    this.links = problem.links ?? [];
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null;
    this.attemptsLeft = problem.attemptsLeft ?? null;
  }

  get slug(): ProblemSlug {
    return this.type.slice(PREFIX.length) as ProblemSlug;
  }

  /** Where the server points: `link('application')`. */
  link(rel: string): string | undefined {
    return this.links.find((it) => it.rel === rel)?.href;
  }
}

/** Any thrown value as a problem, so that a screen has one shape to show. */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError({ slug: 'unreadable', status: 0 });
}

/** Whether the error is one of these problems: `isProblem(error, 'code-wrong', 'code-expired')`. */
export function isProblem(error: unknown, ...slugs: ProblemSlug[]): error is ProblemError {
  return error instanceof ProblemError && slugs.includes(error.slug);
}

/** Reads a refused answer; an HTML page or a cut-off body becomes a problem without text, which the UI words itself. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const { status } = response;
  const header = Number(response.headers.get('Retry-After'));
  const retryAfterSeconds = header > 0 ? header : null;
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    return new ProblemError({ slug: 'unreadable', status, retryAfterSeconds });
  }
  if (typeof body !== 'object' || body === null || !isOurs(body)) {
    return new ProblemError({ slug: 'unreadable', status, retryAfterSeconds });
  }
  const { type, ...problem } = body;
  return new ProblemError({
    ...problem,
    slug: type.slice(PREFIX.length) as ProblemSlug,
    status,
    retryAfterSeconds: problem.retryAfterSeconds ?? retryAfterSeconds,
  });
}

function isOurs(body: object): body is Problem {
  return 'type' in body && typeof body.type === 'string' && body.type.startsWith(PREFIX);
}
