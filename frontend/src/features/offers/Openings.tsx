import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import type { OfferDetail } from './queries';

/** For each rule that fails, the smallest change that would meet it; told too when it is out of reach. */
export function Openings({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation(['offers', 'words']);
  const { openings } = offer;
  if (openings.length === 0) return null;
  const closed = openings.some((it) => it.reach === 'NONE');
  const today = openings.every((it) => it.reach === 'NOW');
  return (
    <Stack gap="sm">
      <Title order={3}>{t('offers:openings.title')}</Title>
      <ul className="offer-openings">
        {openings.map((it) => (
          <li key={it.ruleId}>
            <Text fw={650}>{t(`words:rule.${it.ruleId}`)}</Text>
            <Text>{it.message}</Text>
          </li>
        ))}
      </ul>
      <Notice>{t(closed ? 'offers:openings.none' : today ? 'offers:openings.now' : 'offers:openings.later')}</Notice>
    </Stack>
  );
}
