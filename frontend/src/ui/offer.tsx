import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import type { components } from '@/api/schema';
import { useFormats } from './formats';
import { useRelative } from './relative';

type Commune = components['schemas']['Commune'];
type Named = Pick<components['schemas']['OfferSummary'], 'kind' | 'dwellingType' | 'commune'>;

/** « Lyon 3e Arrondissement (69) » and « Appartement T3, Lyon 3e Arrondissement (69) ». */
export function useOfferWords() {
  const { t } = useTranslation('words');
  const place = (it: Commune) => t('place', { name: it.name, department: it.departmentCode });
  return {
    place,
    name: (it: Named) =>
      t('offerName', {
        kind: t(`kind.${it.kind}`),
        type: t(`dwellingType.${it.dwellingType}`),
        place: place(it.commune),
      }),
  };
}

/** When an offer closes: how long is left, and the date; only the date once it has closed. */
export function Deadline({ at, dated = true }: { at: string; dated?: boolean }) {
  const { t } = useTranslation('words');
  const { dateTime } = useFormats();
  const relative = useRelative();
  const now = useNow();
  if (new Date(at) <= now) return <span>{t('deadline.closed', { date: dateTime(at) })}</span>;
  return (
    <span>
      {t('deadline.closes', { relative: relative(at, now) })}
      {dated ? (
        <Text span c="dimmed" size="sm" display="block">
          {t('deadline.until', { date: dateTime(at) })}
        </Text>
      ) : null}
    </span>
  );
}
