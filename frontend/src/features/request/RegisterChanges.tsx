import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import type { HousingRequest } from './queries';
import { RefreshEffect } from './RefreshEffect';

/** What the last reading of the register brought. */
export function RegisterChanges({ changes, effect }: Pick<HousingRequest, 'changes' | 'effect'>) {
  const { t } = useTranslation('request');
  if (changes.length === 0) {
    return (
      <Notice tone="success" title={t('changes.noneTitle')} live>
        <Text>{t('changes.none')}</Text>
        {effect?.moved ? <RefreshEffect effect={effect} /> : null}
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={t('changes.title', { count: changes.length })} live>
      <Stack component="ul" gap="xs" className="alin-plain" mt="xs">
        {changes.map((it) => (
          <li key={it.field}>
            <Text fw={600}>{it.label}</Text>
            <div className="request-change">
              <VisuallyHidden>{t('changes.before')}</VisuallyHidden>
              <s>{it.before || t('changes.nothing')}</s>
              <span aria-hidden>→</span>
              <VisuallyHidden>{t('changes.after')}</VisuallyHidden>
              <strong>{it.after || t('changes.nothing')}</strong>
            </div>
          </li>
        ))}
      </Stack>
      {effect ? <RefreshEffect effect={effect} /> : null}
    </Notice>
  );
}
