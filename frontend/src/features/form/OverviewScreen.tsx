import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { StickyAction } from '@/ui/StickyAction';
import {
  type FormSection,
  type FormState,
  pagesAsked,
  type RequestForm,
  useAbandonForm,
  useRequestForm,
} from './queries';
import './form.css';

const TONES: Record<FormState, Tone> = {
  NOT_ASKED: 'neutral',
  NOT_STARTED: 'neutral',
  INCOMPLETE: 'attention',
  COMPLETE: 'done',
};

/** The seven sections of the form, each with its state in words and colour. */
export function OverviewScreen() {
  const { t } = useTranslation('form');
  const form = useRequestForm();
  return (
    <Page
      title={t('overview.title')}
      lead={t('overview.lead')}
      width="reading"
      eyebrow={<TextLink to="/numero-unique">{t('overview.already')}</TextLink>}
    >
      <Loaded query={form} skeleton={<Skeletons rows={4} height={110} />}>
        {(it) => (it.registered ? <Registered /> : <Overview form={it} />)}
      </Loaded>
    </Page>
  );
}

function Registered() {
  const { t } = useTranslation('form');
  return (
    <>
      <Notice title={t('registered.title')}>{t('registered.text')}</Notice>
      <LinkButton to="/demande">{t('registered.see')}</LinkButton>
    </>
  );
}

function Overview({ form }: { form: RequestForm }) {
  const { t } = useTranslation('form');
  const { dateTime } = useFormats();
  const pages = pagesAsked(form);
  const done = pages.filter((it) => it.state === 'COMPLETE').length;
  const next = pages.find((it) => it.state !== 'COMPLETE');
  return (
    <Stack gap="lg">
      {form.started ? null : (
        <Panel title={t('prepare.title')} tone="soft">
          <ul className="form-prepare">
            <li>{t('prepare.identity')}</li>
            <li>{t('prepare.tax')}</li>
            <li>{t('prepare.income')}</li>
            <li>{t('prepare.employer')}</li>
          </ul>
          <Text>{t('prepare.time')}</Text>
        </Panel>
      )}
      <div>
        <Text id="form-progress" fw={600}>
          {t('progress', { done, count: pages.length })}
        </Text>
        <progress className="form-progress" value={done} max={pages.length} aria-labelledby="form-progress" />
        {form.savedAt ? (
          <Text size="sm" c="dimmed" mt={6}>
            {t('savedOn', { at: dateTime(form.savedAt) })}
          </Text>
        ) : null}
      </div>
      {form.sections.map((section, index) => (
        <Section key={section.code} section={section} number={index + 1} />
      ))}
      <StickyAction>
        {next ? (
          <LinkButton to="/demande/saisie/$page" params={{ page: next.code }}>
            {form.started ? t('overview.continue', { page: next.title }) : t('overview.start')}
          </LinkButton>
        ) : (
          <LinkButton to="/demande/saisie/verification">{t('overview.check')}</LinkButton>
        )}
      </StickyAction>
      {form.started ? <Abandon /> : null}
    </Stack>
  );
}

function Section({ section, number }: { section: FormSection; number: number }) {
  const { t } = useTranslation('form');
  const pages = section.pages.filter((it) => it.state !== 'NOT_ASKED');
  return (
    <Panel
      title={`${number}. ${section.title}`}
      aside={<StatusBadge tone={TONES[section.state]}>{t(`state.${section.state}`)}</StatusBadge>}
    >
      <ul className="form-tasks">
        {pages.map((page) => (
          <li key={page.code}>
            <TextLink to="/demande/saisie/$page" params={{ page: page.code }}>
              {page.title}
            </TextLink>
            <StatusBadge tone={TONES[page.state]}>{t(`state.${page.state}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Abandon() {
  const { t } = useTranslation('form');
  const [asked, setAsked] = useState(false);
  const abandon = useAbandonForm();
  return (
    <>
      <Button
        variant="subtle"
        c="var(--alin-danger)"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setAsked(true)}
      >
        {t('abandon.button')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('abandon.title')}
        confirm={t('abandon.confirm')}
        danger
        pending={abandon.isPending}
        problem={abandon.error}
        onConfirm={() => abandon.mutate({}, { onSuccess: () => setAsked(false) })}
      >
        {t('abandon.text')}
      </ConfirmDialog>
    </>
  );
}
