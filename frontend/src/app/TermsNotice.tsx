import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { profileChanged } from '@/api/session';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';

/** Above every page until the new terms of use are accepted. */
export function TermsNotice() {
  const { t } = useTranslation('app');
  const accept = api.useMutation('put', '/me/terms', { onSuccess: profileChanged });
  return (
    <section aria-label={t('terms.title')} className="alin-terms">
      <Notice tone="warning" title={t('terms.title')}>
        <ErrorSummary problem={accept.error} />
        <Text>{t('terms.text')}</Text>
        <Group gap="md" mt="xs">
          <Button loading={accept.isPending} onClick={() => accept.mutate({})}>
            {t('terms.accept')}
          </Button>
          <TextLink to="/donnees" py={6}>
            {t('terms.read')}
          </TextLink>
        </Group>
      </Notice>
    </section>
  );
}
