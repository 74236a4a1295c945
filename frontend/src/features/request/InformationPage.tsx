import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { StickyAction } from '@/ui/StickyAction';
import { type HousingRequest, useRefreshRequest } from './queries';
import { RefreshResult, RegisterActions } from './RegisterActions';
import { RegisterFacts } from './RegisterFacts';
import { StepPage } from './StepPage';
import { missingFor, STEPS } from './steps';

/** Step 1: what the register holds, read only. */
export function InformationPage() {
  return <StepPage step="information">{(request) => <Information request={request} />}</StepPage>;
}

function Information({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const { dateTime } = useFormats();
  const refresh = useRefreshRequest();
  const missing = missingFor(request, STEPS[0]);
  return (
    <Stack gap="lg">
      <RefreshResult request={request} refresh={refresh} />
      {missing.length > 0 ? (
        <Notice tone="warning" title={t('information.missing')}>
          <ul className="request-missing">
            {missing.map((it) => (
              <li key={it.code}>{it.message}</li>
            ))}
          </ul>
          <Text mt="xs">{t('information.modifyHint')}</Text>
        </Notice>
      ) : null}
      <Text>{t('overview.readOnly')}</Text>
      <Text c="dimmed">{t('information.source', { at: dateTime(request.importedAt) })}</Text>
      <RegisterActions request={request} refresh={refresh} />
      <RegisterFacts request={request} />
      <StickyAction>
        <LinkButton to="/demande/employeur">{t('steps.next')}</LinkButton>
      </StickyAction>
    </Stack>
  );
}
