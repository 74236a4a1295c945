import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExternalButton } from '@/ui/ExternalLink';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { StickyAction } from '@/ui/StickyAction';
import { RegisterFacts } from './RegisterFacts';
import { StepPage } from './StepPage';
import { missingFor, STEPS } from './steps';

/** Step 1: what the register holds, read only. */
export function InformationPage() {
  const { t } = useTranslation('request');
  return (
    <StepPage step="information">
      {(request) => {
        const missing = missingFor(request, STEPS[0]);
        return (
          <Stack gap="lg">
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
            <RegisterFacts request={request} />
            <Group>
              <ExternalButton href={request.registrationSite.url} variant="default">
                {t('overview.modify')}
              </ExternalButton>
            </Group>
            <StickyAction>
              <LinkButton to="/demande/employeur">{t('steps.next')}</LinkButton>
            </StickyAction>
          </Stack>
        );
      }}
    </StepPage>
  );
}
