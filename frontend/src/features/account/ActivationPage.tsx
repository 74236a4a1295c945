import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/links';
import { Page } from '@/ui/Page';
import { NewPassword } from './NewPassword';
import { useActivateAccount } from './queries';

/** Behind the link of the first mail: choose a password, and the account is alive. */
export function ActivationPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account');
  const activate = useActivateAccount();
  if (activate.isSuccess) {
    return (
      <Page title={t('activation.doneTitle')} width="narrow">
        <EmptyState
          icon="done"
          title={t('activation.doneLead')}
          action={<LinkButton to="/connexion">{t('logIn.submit')}</LinkButton>}
        />
      </Page>
    );
  }
  if (!token || isProblem(activate.error, 'link-expired')) {
    return (
      <Page title={t('activation.expiredTitle')} width="narrow">
        <EmptyState
          icon="alert"
          title={t('activation.expiredLead')}
          action={<LinkButton to="/inscription">{t('activation.newLink')}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page title={t('activation.title')} lead={t('activation.lead')} width="narrow">
      <NewPassword
        submit={t('activation.submit')}
        pending={activate.isPending}
        problem={activate.error}
        onSubmit={(password) => activate.mutate({ body: { token, password } })}
      />
    </Page>
  );
}
