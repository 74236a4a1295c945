import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from '@/ui/formats';
import { TextLink } from '@/ui/links';
import { Deadline, useOfferWords } from '@/ui/offer';

/** One home as a visitor sees it; its page asks to log in, and comes back. */
export function PublicOfferCard({ offer }: { offer: components['schemas']['OfferSummary'] }) {
  const { t } = useTranslation('words');
  const { money, surface } = useFormats();
  const { name } = useOfferWords();
  return (
    <>
      {offer.picture ? (
        <img
          src={offer.picture.url}
          alt={offer.picture.alternativeText}
          loading="lazy"
          decoding="async"
          width={800}
          height={600}
        />
      ) : null}
      <Stack gap={4} p="md">
        <Text component="h2" m={0} lh={1.3}>
          <TextLink to="/offres/$offerId" params={{ offerId: offer.id }} fw={650}>
            {name(offer)}
          </TextLink>
        </Text>
        <Text>
          {t('perMonth', { rent: money(offer.rentWithChargesCents) })} · {surface(offer.surfaceSquareMetres)}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`financing.${offer.financingCategory}`)} · {offer.landlordName}
        </Text>
        <Text size="sm" component="div">
          <Deadline at={offer.applicationDeadline} />
        </Text>
      </Stack>
    </>
  );
}
