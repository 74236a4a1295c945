import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import { DepartmentSelect } from '@/ui/DepartmentSelect';
import { ExternalButton } from '@/ui/ExternalLink';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';

/** No number yet: the département decides which site registers the request. Open to visitors too. */
export function RegistrationSitePage({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('request');
  const [code, setCode] = useState<string | null>(null);
  return (
    <Page
      title={t('site.title')}
      lead={t('site.lead')}
      width="narrow"
      eyebrow={
        signedIn ? <TextLink to="/import">{t('site.back')}</TextLink> : <TextLink to="/">{t('site.home')}</TextLink>
      }
    >
      <DepartmentSelect
        label={t('site.department')}
        description={t('site.departmentHint')}
        value={code}
        onChange={setCode}
      />
      <div aria-live="polite">{code ? <Site code={code} /> : null}</div>
      {signedIn ? (
        <Panel title={t('site.hereTitle')}>
          <Text>{t('site.here')}</Text>
          <LinkButton to="/demande/saisie">{t('site.fillIn')}</LinkButton>
        </Panel>
      ) : null}
      <Panel title={t('site.adviceTitle')} tone="soft">
        <Text>{t('site.advice')}</Text>
      </Panel>
    </Page>
  );
}

function Site({ code }: { code: string }) {
  const { t } = useTranslation('request');
  const site = api.useQuery('get', '/registration-sites/{departmentCode}', {
    params: { path: { departmentCode: code } },
  });
  return (
    <Loaded query={site} skeleton={<Skeletons rows={1} />}>
      {(found) => (
        <Panel title={found.name}>
          <Stack gap="sm">
            <Text>{t('site.result')}</Text>
            <ExternalButton href={found.url}>{t('site.open')}</ExternalButton>
            <Text size="sm" c="dimmed">
              {found.url}
            </Text>
          </Stack>
        </Panel>
      )}
    </Loaded>
  );
}
