import { Stack } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { type FieldErrors, type FieldValues, FormProvider, type Path, type UseFormReturn } from 'react-hook-form';
import { ProblemError } from '@/api/problem';
import { ErrorSummary, type FieldError, fieldOfPointer } from './ErrorSummary';

/**
 * A form with its error summary. Nothing is judged before the first submission; then errors stand above the form (which
 * takes focus) and at each field. Build `form` by `useForm({ resolver: zodResolver(schema), shouldFocusError: false })`.
 */
export function Form<Values extends FieldValues, Output>({
  form,
  onSubmit,
  problem,
  help,
  children,
}: {
  form: UseFormReturn<Values, unknown, Output>;
  onSubmit: (values: Output) => void;
  /** The refusal of the last attempt, typically `mutation.error`. */
  problem?: unknown;
  /** What to do about the problem, shown inside the summary. */
  help?: ReactNode;
  children: ReactNode;
}) {
  const { errors, submitCount } = form.formState;
  const own = flat(errors);

  // The server's word stands at the field too, until the next submission.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem
  useEffect(() => {
    if (!(problem instanceof ProblemError)) return;
    for (const { pointer, message } of problem.violations) {
      const field = fieldOfPointer(pointer) as Path<Values>;
      if (form.getValues(field) !== undefined) form.setError(field, { type: 'server', message });
    }
  }, [problem]);

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(onSubmit)}>
        <Stack gap="lg">
          {submitCount > 0 && own.length > 0 ? (
            <ErrorSummary errors={own} attempt={submitCount} />
          ) : (
            <ErrorSummary problem={problem} attempt={submitCount}>
              {help}
            </ErrorSummary>
          )}
          {children}
        </Stack>
      </form>
    </FormProvider>
  );
}

function flat(errors: FieldErrors, prefix = ''): FieldError[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || error.type === 'server') return [];
    const field = prefix ? `${prefix}.${name}` : name;
    if (typeof error.message === 'string' && error.message !== '') return [{ field, message: error.message }];
    return typeof error === 'object' && !('type' in error) ? flat(error as FieldErrors, field) : [];
  });
}
