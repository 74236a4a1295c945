import { Button, Group } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { ExternalButton } from '@/ui/ExternalLink';
import { IdentityMismatch } from './IdentityMismatch';
import type { HousingRequest, useRefreshRequest } from './queries';
import { RegisterChanges } from './RegisterChanges';

type Refresh = ReturnType<typeof useRefreshRequest>;

/** Read the register again, or go and change it there. */
export function RegisterActions({ request, refresh }: { request: HousingRequest; refresh: Refresh }) {
  const { t } = useTranslation('request');
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        loading={refresh.isPending}
        onClick={() => refresh.mutate({})}
      >
        {t('overview.refresh')}
      </Button>
      <ExternalButton href={request.registrationSite.url} variant="default">
        {t('overview.modify')}
      </ExternalButton>
    </Group>
  );
}

export function isMismatched(request: HousingRequest, refresh: Refresh): boolean {
  return request.identityMismatch || isProblem(refresh.error, 'identity-mismatch');
}

/** What the last reading brought: changes, another identity, or a failure. */
export function RefreshResult({ request, refresh }: { request: HousingRequest; refresh: Refresh }) {
  return (
    <>
      {isMismatched(request, refresh) ? <IdentityMismatch request={request} /> : null}
      {refresh.error && !isProblem(refresh.error, 'identity-mismatch') ? (
        <ErrorSummary problem={refresh.error} attempt={refresh.submittedAt} />
      ) : null}
      {refresh.data ? <RegisterChanges changes={refresh.data.changes} effect={refresh.data.effect} /> : null}
    </>
  );
}
