import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './ErrorSummary';

/** The grey shape of a page while it loads. */
export function Skeletons({ rows = 3, height = 120 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical grey rows
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}

/** A query on screen: its skeleton, its failure with a way to try again, or its data. */
export function Loaded<T>({
  query,
  skeleton,
  children,
}: {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('ui');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <Stack align="flex-start">
        <ErrorSummary problem={query.error} />
        <Button variant="default" onClick={() => query.refetch()}>
          {t('retry')}
        </Button>
      </Stack>
    );
  }
  return <>{skeleton ?? <Skeletons />}</>;
}
