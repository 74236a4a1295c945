import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { LinkButton } from '@/ui/links';
import { Page } from '@/ui/Page';
import { useConfirmEmailChange } from './queries';

/** Behind the link that a new mailbox received. A press confirms: mail programs follow links by themselves. */
export function NewAddressPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account');
  const confirm = useConfirmEmailChange();
  if (confirm.isSuccess) {
    return (
      <Page title={t('address.doneTitle')} width="narrow">
        <EmptyState
          icon="done"
          title={t('address.doneLead')}
          action={<LinkButton to="/connexion">{t('logIn.submit')}</LinkButton>}
        />
      </Page>
    );
  }
  if (!token || isProblem(confirm.error, 'link-expired')) {
    return (
      <Page title={t('reset.expiredTitle')} width="narrow">
        <EmptyState
          icon="alert"
          title={t('reset.expiredLead')}
          action={
            <LinkButton to="/compte/{-$section}" params={{ section: 'adresse' }}>
              {t('reset.newLink')}
            </LinkButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title={t('address.confirmTitle')} width="narrow">
      <ErrorSummary problem={confirm.error} />
      <Text>{t('address.confirmLead')}</Text>
      <Button loading={confirm.isPending} onClick={() => confirm.mutate({ body: { token } })}>
        {t('address.confirm')}
      </Button>
    </Page>
  );
}
