import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton } from '@/ui/links';
import { type HousingRequest, useMyRequest } from './queries';
import './request.css';

/** The caller's request, or the way to import one. */
export function MyRequest({ children }: { children: (request: HousingRequest) => ReactNode }) {
  const { t } = useTranslation('request');
  const request = useMyRequest();
  if (isProblem(request.error, 'not-found')) {
    return (
      <EmptyState
        icon="home"
        title={t('none.title')}
        action={
          <Group justify="center">
            <LinkButton to="/import">{t('none.action')}</LinkButton>
            <LinkButton to="/demande/saisie" variant="default">
              {t('none.fillIn')}
            </LinkButton>
          </Group>
        }
      >
        {t('none.text')}
      </EmptyState>
    );
  }
  return (
    <Loaded query={request} skeleton={<Skeletons rows={3} height={150} />}>
      {children}
    </Loaded>
  );
}
