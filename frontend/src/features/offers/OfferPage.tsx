import { Group, Stack, Text } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Findings } from '@/ui/Findings';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { ScoreSheet } from '@/ui/ScoreSheet';
import { Apply } from './Apply';
import { Indicators } from './Indicators';
import { Openings } from './Openings';
import { type OfferDetail, useOffer } from './queries';
import { WhatIf } from './whatIf/WhatIf';
import './offers.css';

/** One home: what it is, where one stands, why, and the way to apply. */
export function OfferPage({ offerId, onApplied }: { offerId: string; onApplied: (applicationId: string) => void }) {
  const { t } = useTranslation('offers');
  const { name } = useOfferWords();
  const offer = useOffer(offerId);
  const data = offer.data;
  const back = <BackLink to="/offres">{t('detail.back')}</BackLink>;
  if (isProblem(offer.error, 'not-in-state')) {
    return (
      <Page title={t('detail.title')} eyebrow={back}>
        <EmptyState
          icon="home"
          title={t('notSubmitted.title')}
          action={<LinkButton to="/demande">{t('notSubmitted.action')}</LinkButton>}
        >
          <Text>{offer.error.detail ?? t('notSubmitted.text')}</Text>
        </EmptyState>
      </Page>
    );
  }
  if (isProblem(offer.error, 'not-found')) {
    return (
      <Page title={t('detail.gone.title')} eyebrow={back}>
        <EmptyState
          icon="search"
          title={t('detail.gone.text')}
          action={<LinkButton to="/offres">{t('detail.gone.action')}</LinkButton>}
        />
      </Page>
    );
  }
  return (
    <Page title={data ? name(data) : t('detail.title')} eyebrow={back} lead={data ? <Lead offer={data} /> : undefined}>
      <Loaded query={offer} skeleton={<Skeletons rows={4} height={180} />}>
        {(it) => <Detail offer={it} onApplied={onApplied} />}
      </Loaded>
    </Page>
  );
}

function Lead({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation(['offers', 'words']);
  const { money, surface } = useFormats();
  return (
    <Stack gap={4}>
      <span>
        {t('words:perMonth', { rent: money(offer.rentWithChargesCents) })} · {surface(offer.surfaceSquareMetres)}
      </span>
      {offer.reserved ? (
        <Group gap={6} wrap="nowrap" c="var(--alin-warm-ink)">
          <IconStarFilled size={18} aria-hidden style={{ flex: 'none' }} />
          <span>
            {offer.reservedToCompany
              ? t('offers:detail.reservedTo', { company: offer.reservedToCompany })
              : t('offers:card.reserved')}
          </span>
        </Group>
      ) : null}
    </Stack>
  );
}

function Detail({ offer, onApplied }: { offer: OfferDetail; onApplied: (applicationId: string) => void }) {
  const { t } = useTranslation('offers');
  const failing = offer.verdict !== 'ELIGIBLE';
  return (
    <Stack gap="lg">
      <Indicators offer={offer} />
      <div className="offer-columns">
        <Stack gap="lg" miw={0}>
          {failing ? (
            <Panel title={t(`detail.verdict.${offer.verdict}.title`)}>
              <Text>{t(`detail.verdict.${offer.verdict}.text`)}</Text>
              <Findings findings={offer.findings} />
              <Openings offer={offer} />
            </Panel>
          ) : null}
          <ul className="alin-plain offer-pictures" data-single={offer.pictures.length === 1 || undefined}>
            {offer.pictures.map((it) => (
              <li key={it.url}>
                <img src={it.url} alt={it.alternativeText} width={1200} height={750} />
              </li>
            ))}
          </ul>
          <HomeFacts offer={offer} />
          {offer.score ? (
            <Panel title={t('detail.score')}>
              <Text c="dimmed">{t('detail.scoreLead')}</Text>
              <ScoreSheet sheet={offer.score} explanation={offer.explanation} />
              <Text size="sm" c="dimmed">
                {t('detail.ruleSet', { version: offer.ruleSetVersion })}{' '}
                <TextLink to="/regles">{t('detail.rules')}</TextLink>
              </Text>
            </Panel>
          ) : null}
          {failing || offer.findings.length === 0 ? null : (
            <Panel title={t('detail.conditions')}>
              <Findings findings={offer.findings} />
            </Panel>
          )}
          {offer.status === 'ONLINE' ? <WhatIf offer={offer} /> : null}
        </Stack>
        <aside aria-label={t('apply.label')}>
          <Apply offer={offer} onApplied={onApplied} />
        </aside>
      </div>
    </Stack>
  );
}

function HomeFacts({ offer }: { offer: OfferDetail }) {
  const { t } = useTranslation(['offers', 'words']);
  const { money, surface, date } = useFormats();
  const yesNo = (it: boolean) => t(it ? 'words:yes' : 'words:no');
  const floor = offer.floor;
  return (
    <Panel title={t('offers:detail.home')}>
      {offer.description ? <Text>{offer.description}</Text> : null}
      <Facts
        facts={[
          {
            label: t('offers:facts.type'),
            value: `${t(`words:kind.${offer.kind}`)} ${t(`words:dwellingType.${offer.dwellingType}`)}`,
          },
          { label: t('offers:facts.surface'), value: surface(offer.surfaceSquareMetres) },
          { label: t('offers:facts.rent'), value: money(offer.rentWithChargesCents) },
          { label: t('offers:facts.rentWithout'), value: money(offer.rentWithoutChargesCents) },
          { label: t('offers:facts.address'), value: `${offer.address}, ${offer.postcode} ${offer.commune.name}` },
          {
            label: t('offers:facts.floor'),
            value:
              floor === null || floor === undefined
                ? null
                : floor === 0
                  ? t('offers:facts.ground')
                  : t('offers:facts.floorAt', { floor }),
          },
          { label: t('offers:facts.lift'), value: yesNo(offer.lift) },
          { label: t('offers:facts.accessible'), value: yesNo(offer.accessible) },
          { label: t('offers:facts.energy'), value: offer.energyClass },
          { label: t('offers:facts.financing'), value: t(`words:financing.${offer.financingCategory}`) },
          { label: t('offers:facts.available'), value: date(offer.availableOn) },
          { label: t('offers:facts.landlord'), value: offer.landlordName },
          { label: t('offers:facts.reference'), value: offer.reference },
        ]}
      />
      {offer.incomeCeiling ? (
        <Notice>
          <Text size="sm">
            {t('offers:facts.ceiling', {
              amount: money(offer.incomeCeiling.amountCents),
              zone: t(`words:zone.${offer.incomeCeiling.zone}`),
              category: offer.incomeCeiling.category,
            })}
          </Text>
        </Notice>
      ) : null}
    </Panel>
  );
}
