import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';

/** Use of personal data, terms, and the sources of our reference data. */
export function DataPage() {
  const { t } = useTranslation('home');
  return (
    <Page title={t('data.title')} lead={t('data.lead')} width="reading">
      <Panel title={t('data.use.title')}>
        <List spacing="xs">
          <List.Item>{t('data.use.1')}</List.Item>
          <List.Item>{t('data.use.2')}</List.Item>
          <List.Item>{t('data.use.3')}</List.Item>
        </List>
      </Panel>
      <Panel title={t('data.who.title')}>
        <List spacing="xs">
          <List.Item>{t('data.who.1')}</List.Item>
          <List.Item>{t('data.who.2')}</List.Item>
          <List.Item>{t('data.who.3')}</List.Item>
        </List>
      </Panel>
      <Panel title={t('data.rights.title')}>
        <List spacing="xs">
          <List.Item>{t('data.rights.1')}</List.Item>
          <List.Item>{t('data.rights.2')}</List.Item>
          <List.Item>{t('data.rights.3')}</List.Item>
          <List.Item>{t('data.rights.4')}</List.Item>
        </List>
      </Panel>
      <Panel title={t('data.terms.title')}>
        <List spacing="xs">
          <List.Item>{t('data.terms.1')}</List.Item>
          <List.Item>{t('data.terms.2')}</List.Item>
        </List>
      </Panel>
      <Panel title={t('data.sources.title')}>
        <List spacing="xs">
          <List.Item>{t('data.sources.1')}</List.Item>
          <List.Item>{t('data.sources.2')}</List.Item>
          <List.Item>{t('data.sources.3')}</List.Item>
        </List>
      </Panel>
    </Page>
  );
}
