import { Text } from '@mantine/core';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type ProblemError } from '@/api/problem';

export interface FieldError {
  /** Name of the field in the form; its input has the id `field-<name>`. */
  field: string;
  message: string;
}

export function fieldId(name: string): string {
  return `field-${name}`;
}

/** `/household/persons/0/birthDate` → `household.persons.0.birthDate`. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * What went wrong, above the form: takes focus when it appears, and links each reason to its field. Give it the
 * server's problem, the form's own errors, or both. Server texts are shown as they come.
 */
export function ErrorSummary({
  problem,
  errors = [],
  attempt = 0,
  children,
}: {
  problem?: unknown;
  errors?: FieldError[];
  /** Changes on each submission, so that the same errors take focus again. */
  attempt?: number;
  /** More help under the reasons: a link to what stands in the way, a next step. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const refused = problem ? asProblem(problem) : null;
  const shown = errors.length > 0 || refused !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new attempt or problem takes focus once more
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt, problem]);

  if (!shown) return null;
  const { title, detail } = words(refused, t);
  return (
    <div ref={box} className="alin-error-summary" role="alert" tabIndex={-1} aria-labelledby={heading}>
      <Text component="h2" id={heading} fw={700} size="lg" c="error" m={0}>
        {title}
      </Text>
      {detail ? <Text mt={4}>{detail}</Text> : null}
      {errors.length + (refused?.violations.length ?? 0) + (refused?.reasons.length ?? 0) > 0 ? (
        <ul>
          {errors.map((it) => (
            <li key={it.field}>
              <FieldLink field={it.field}>{it.message}</FieldLink>
            </li>
          ))}
          {refused?.violations.map((it) => (
            <li key={`${it.pointer} ${it.message}`}>
              <FieldLink field={fieldOfPointer(it.pointer)}>{it.message}</FieldLink>
            </li>
          ))}
          {refused?.reasons.map((it) => (
            <li key={`${it.ruleId} ${it.message}`}>{it.message}</li>
          ))}
        </ul>
      ) : null}
      {refused?.retryAfterSeconds ? (
        <Text mt={4}>{t('problem.retryIn', { count: Math.ceil(refused.retryAfterSeconds / 60) })}</Text>
      ) : null}
      {children}
    </div>
  );
}

function FieldLink({ field, children }: { field: string; children: ReactNode }) {
  const id = fieldId(field);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    const target = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}

function words(
  problem: ProblemError | null,
  t: ReturnType<typeof useTranslation<'ui'>>['t'],
): { title: string; detail?: string | null } {
  if (!problem) return { title: t('problem.form') };
  if (problem.slug === 'network') return { title: t('problem.network'), detail: t('problem.networkDetail') };
  if (problem.title) return { title: problem.title, detail: problem.detail };
  if (problem.status === 429) return { title: t('problem.tooMany'), detail: t('problem.tooManyDetail') };
  return { title: t('problem.broken'), detail: t('problem.brokenDetail') };
}
