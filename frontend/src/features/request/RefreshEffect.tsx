import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import type { HousingRequest } from './queries';

type Effect = NonNullable<HousingRequest['effect']>;
type Standing = Effect['before'];

/** What the changes of the register do to the homes within reach and to the rank; the server compares. */
export function RefreshEffect({ effect }: { effect: Effect }) {
  const { t } = useTranslation('request');
  const formats = useFormats();
  if (!effect.moved) return <Text mt="sm">{t('effect.none')}</Text>;
  const { before, after } = effect;
  const moved = (label: string, read: (it: Standing) => string | null) => {
    const [then, now] = [read(before), read(after)];
    return then === now || (then === null && now === null)
      ? []
      : [
          {
            label,
            value: t('effect.fromTo', { before: then ?? t('effect.nothing'), after: now ?? t('effect.nothing') }),
          },
        ];
  };
  const count = (it: number | null | undefined) => (typeof it === 'number' ? formats.number(it) : null);
  return (
    <>
      <Text mt="sm" fw={650}>
        {t('effect.title')}
      </Text>
      <Facts
        facts={[
          ...moved(t('effect.eligible'), (it) => count(it.eligibleOffers)),
          ...moved(t('effect.toComplete'), (it) => count(it.offersToComplete)),
          ...moved(t('effect.rent'), (it) =>
            typeof it.maximumRentCents === 'number' ? formats.money(it.maximumRentCents) : null,
          ),
          ...moved(t('effect.household'), (it) => count(it.householdSize)),
          ...moved(t('effect.points', { offer: after.offer ?? before.offer ?? '' }), (it) => count(it.points)),
          ...moved(t('effect.rank', { offer: after.offer ?? before.offer ?? '' }), (it) =>
            typeof it.position === 'number'
              ? t('effect.position', { position: formats.ordinal(it.position), outOf: it.outOf ?? it.position })
              : null,
          ),
        ]}
      />
    </>
  );
}
