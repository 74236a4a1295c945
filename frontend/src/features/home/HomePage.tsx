import { Box, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBuildingCommunity, IconFileImport, IconHomeCheck, IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { PublicTeaser } from './PublicTeaser';
import { Skyline } from './Skyline';
import './home.css';

const STEPS = [
  { key: 'import', Icon: IconFileImport },
  { key: 'offers', Icon: IconBuildingCommunity },
  { key: 'rank', Icon: IconListNumbers },
  { key: 'decision', Icon: IconHomeCheck },
] as const;

const SIMULATOR: string = '/simulateur';

export function HomePage() {
  const { t } = useTranslation('home');
  return (
    <Stack gap="xl">
      <div className="home-hero">
        <div>
          <Page title={t('title')} lead={t('lead')}>
            <Group gap="sm" className="home-actions">
              <LinkButton to="/inscription" size="lg">
                {t('signUp')}
              </LinkButton>
              <LinkButton to="/connexion" size="lg" variant="default">
                {t('logIn')}
              </LinkButton>
            </Group>
          </Page>
        </div>
        <Skyline />
      </div>

      <PublicTeaser />

      <Box component="section" aria-labelledby="home-steps">
        <Title order={2} id="home-steps" mb="md">
          {t('steps.title')}
        </Title>
        <ol className="alin-plain alin-grid">
          {STEPS.map(({ key, Icon }, index) => (
            <li key={key} className="alin-panel">
              <Group gap="sm" mb="xs" wrap="nowrap">
                <ThemeIcon size={44} radius="xl" color="pine.0" c="pine.8" aria-hidden>
                  <Icon size={24} stroke={1.7} />
                </ThemeIcon>
                <Text component="h3" fw={700} m={0}>
                  {index + 1}. {t(`steps.${key}.title`)}
                </Text>
              </Group>
              <Text c="dimmed">{t(`steps.${key}.text`)}</Text>
            </li>
          ))}
        </ol>
      </Box>

      <div className="alin-grid">
        <Panel title={t('who.title')} tone="soft">
          <List spacing="xs">
            <List.Item>{t('who.private')}</List.Item>
            <List.Item>{t('who.farm')}</List.Item>
            <List.Item>{t('who.priority')}</List.Item>
          </List>
        </Panel>
        <Panel title={t('number.title')}>
          <Text>{t('number.text')}</Text>
          <TextLink to="/numero-unique">{t('number.link')}</TextLink>
        </Panel>
        <Panel title={t('open.title')} tone="warm">
          <Text>{t('open.text')}</Text>
          <TextLink to={SIMULATOR}>{t('open.link')}</TextLink>
        </Panel>
      </div>
    </Stack>
  );
}
