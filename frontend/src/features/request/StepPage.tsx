import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { MyRequest } from './MyRequest';
import type { HousingRequest } from './queries';
import type { Step } from './steps';

/** The three steps of the handbook; the second has two pages, one question at a time. */
const NUMBER: Record<Step['key'], number> = { information: 1, employer: 2, disclosure: 2, documents: 3 };

export function StepPage({ step, children }: { step: Step['key']; children: (request: HousingRequest) => ReactNode }) {
  const { t } = useTranslation('request');
  return (
    <Page
      title={t(`steps.${step}.title`)}
      lead={t(`steps.${step}.lead`)}
      width="reading"
      eyebrow={
        <Text size="sm" c="dimmed" component="div">
          <TextLink to="/demande">{t('overview.title')}</TextLink>
          {' · '}
          {t('steps.position', { number: NUMBER[step], of: 3 })}
        </Text>
      }
    >
      <MyRequest>{children}</MyRequest>
    </Page>
  );
}
