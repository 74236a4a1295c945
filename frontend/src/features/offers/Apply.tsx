import { Button, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntentKey } from '@/api/intent';
import { isProblem, type ProblemError } from '@/api/problem';
import type { components } from '@/api/schema';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormats } from '@/ui/formats';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Deadline, useOfferWords } from '@/ui/offer';
import { StickyAction } from '@/ui/StickyAction';
import { type OfferDetail, useApply } from './queries';
import '@/ui/nonce';

type Obstacle = components['schemas']['ApplyObstacle'];

/** The last uuid of a path of the interface: `/api/v1/applications/0190…` leads to our own screen of it. */
function idIn(href: string | null | undefined): string | null {
  return /([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#].*)?$/i.exec(href ?? '')?.[1] ?? null;
}

/** The way to apply: the button under the thumb, or what stands in the way and how to remove it. */
export function Apply({ offer, onApplied }: { offer: OfferDetail; onApplied: (applicationId: string) => void }) {
  const { t } = useTranslation('offers');
  const { money } = useFormats();
  const [asking, setAsking] = useState(false);
  if (offer.myApplicationId) {
    return (
      <div className="offer-blocked">
        <Notice tone="success" title={t('apply.applied')}>
          <TextLink to="/candidatures/$applicationId" params={{ applicationId: offer.myApplicationId }}>
            {t('apply.seeApplication')}
          </TextLink>
        </Notice>
      </div>
    );
  }
  if (!offer.canApply) {
    return (
      <div className="offer-blocked">
        <Notice tone="warning" title={t('apply.cannot')}>
          <Stack gap="sm" mt={6}>
            {offer.obstacles.map((it) => (
              <ObstacleLine key={it.code} obstacle={it} />
            ))}
          </Stack>
        </Notice>
      </div>
    );
  }
  return (
    <div className="offer-apply">
      <div className="offer-apply-facts">
        <Text fw={750} size="xl">
          {money(offer.rentWithChargesCents)}
        </Text>
        <Text c="dimmed">{t('card.charges')}</Text>
        <Text mt="xs" component="div">
          <Deadline at={offer.applicationDeadline} />
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {t('apply.one')}
      </Text>
      <StickyAction>
        <Button size="lg" onClick={() => setAsking(true)} aria-haspopup="dialog">
          {t('apply.button')}
        </Button>
      </StickyAction>
      <ApplyDialog offer={offer} opened={asking} onClose={() => setAsking(false)} onApplied={onApplied} />
    </div>
  );
}

function ObstacleLine({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('offers');
  const application = obstacle.code === 'ALREADY_APPLIED' ? idIn(obstacle.link?.href) : null;
  return (
    <div>
      <Text>{obstacle.message}</Text>
      {obstacle.code === 'ALREADY_APPLIED' ? <ToApplication id={application} /> : null}
      {['DOCUMENTS_MISSING', 'FACTS_MISSING', 'REQUEST_NOT_SUBMITTED', 'REQUEST_EXPIRED'].includes(obstacle.code) ? (
        <TextLink to="/demande">{t('apply.toRequest')}</TextLink>
      ) : null}
      {obstacle.code === 'OFFER_CLOSED' ? <TextLink to="/offres">{t('apply.toOffers')}</TextLink> : null}
    </div>
  );
}

function ToApplication({ id }: { id: string | null }) {
  const { t } = useTranslation('offers');
  return id ? (
    <TextLink to="/candidatures/$applicationId" params={{ applicationId: id }}>
      {t('apply.seeLive')}
    </TextLink>
  ) : (
    <TextLink to="/candidatures">{t('apply.seeLive')}</TextLink>
  );
}

function ApplyDialog({
  offer,
  opened,
  onClose,
  onApplied,
}: {
  offer: OfferDetail;
  opened: boolean;
  onClose: () => void;
  onApplied: (applicationId: string) => void;
}) {
  const { t } = useTranslation('offers');
  const { dateTime } = useFormats();
  const { name } = useOfferWords();
  const intent = useIntentKey();
  const apply = useApply();

  // The state of the mutation reaches the screen a moment later than a second click.
  const sending = useRef(false);
  const send = () => {
    if (sending.current) return;
    sending.current = true;
    const body = { offerId: offer.id };
    apply.mutate(
      { body, params: { header: { 'Idempotency-Key': intent.keyFor(body) } } },
      {
        onSuccess: (application) => {
          intent.done();
          onApplied(application.id);
        },
        onError: (error) => {
          intent.refused(error);
          sending.current = false;
        },
      },
    );
  };
  const problem = apply.error as ProblemError | null;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={() => {
        if (apply.isPending) return;
        apply.reset();
        onClose();
      }}
      title={t('apply.confirm.title')}
      confirm={apply.error ? t('apply.confirm.again') : t('apply.confirm.button')}
      onConfirm={send}
      pending={apply.isPending}
      problem={apply.error}
    >
      <Stack gap="sm">
        {problem ? <NextStep problem={problem} /> : null}
        <Text fw={600}>{name(offer)}</Text>
        <Text>{t('apply.confirm.one')}</Text>
        <Text>{t('apply.confirm.withdraw', { deadline: dateTime(offer.applicationDeadline) })}</Text>
        <Text>{t('apply.confirm.file')}</Text>
      </Stack>
    </ConfirmDialog>
  );
}

/** Where each refusal leads. */
function NextStep({ problem }: { problem: ProblemError }) {
  const { t } = useTranslation('offers');
  if (isProblem(problem, 'already-applied')) return <ToApplication id={idIn(problem.link('application'))} />;
  if (
    isProblem(problem, 'documents-missing', 'facts-missing', 'request-expired', 'identity-mismatch', 'not-in-state')
  ) {
    return (
      <LinkButton to="/demande" variant="default">
        {t('apply.toRequest')}
      </LinkButton>
    );
  }
  if (isProblem(problem, 'offer-closed', 'not-eligible')) {
    return (
      <LinkButton to="/offres" variant="default">
        {t('apply.toOffers')}
      </LinkButton>
    );
  }
  if (isProblem(problem, 'network', 'unreadable', 'unavailable', 'idempotency-in-progress')) {
    return <Text>{t('apply.confirm.safe')}</Text>;
  }
  return null;
}
