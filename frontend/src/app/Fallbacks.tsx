import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/links';
import { Page } from '@/ui/Page';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('notFound.title')} width="narrow">
      <EmptyState
        icon="search"
        title={t('notFound.lead')}
        action={<LinkButton to="/">{t('notFound.home')}</LinkButton>}
      />
    </Page>
  );
}

/** A screen broke: say so, offer to try again, never a white page. */
export function RouteError({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  return (
    <Page title={t('broken.title')} width="narrow">
      <EmptyState
        icon="alert"
        title={t('broken.lead')}
        action={
          <Button
            onClick={() => {
              reset();
              window.location.reload();
            }}
          >
            {t('broken.retry')}
          </Button>
        }
      />
    </Page>
  );
}
