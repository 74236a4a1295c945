import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './ErrorSummary';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
}

/** The rest of a list, when the reader asks for it. */
export function LoadMore({ query }: { query: Paged }) {
  const { t } = useTranslation('words');
  return (
    <>
      {query.isFetchNextPageError ? <ErrorSummary problem={query.error} /> : null}
      <VisuallyHidden role="status">{query.isFetchingNextPage ? t('more.loading') : null}</VisuallyHidden>
      {query.hasNextPage ? (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('more.button')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
