import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/links';

/** These tools exist in the demonstration only. */
export function NoSandbox() {
  const { t } = useTranslation('sandbox');
  return (
    <EmptyState icon="alert" title={t('none.title')} action={<LinkButton to="/">{t('none.home')}</LinkButton>}>
      <Text>{t('none.text')}</Text>
    </EmptyState>
  );
}
