import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/links';
import { Page } from '@/ui/Page';
import { NewPassword } from './NewPassword';
import { useResetPassword } from './queries';

/** Behind the link of the forgotten-password mail. All sessions end with it. */
export function ResetPasswordPage({ token }: { token: string | undefined }) {
  const { t } = useTranslation('account');
  const reset = useResetPassword();
  if (reset.isSuccess) {
    return (
      <Page title={t('reset.doneTitle')} width="narrow">
        <EmptyState
          icon="done"
          title={t('reset.doneLead')}
          action={<LinkButton to="/connexion">{t('logIn.submit')}</LinkButton>}
        />
      </Page>
    );
  }
  if (!token || isProblem(reset.error, 'link-expired')) {
    return (
      <Page title={t('reset.expiredTitle')} width="narrow">
        <EmptyState
          icon="alert"
          title={t('reset.expiredLead')}
          action={<LinkButton to="/mot-de-passe-oublie">{t('reset.newLink')}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')} width="narrow">
      <NewPassword
        submit={t('reset.submit')}
        pending={reset.isPending}
        problem={reset.error}
        onSubmit={(password) => reset.mutate({ body: { token, password } })}
      />
    </Page>
  );
}
