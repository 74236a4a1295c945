import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui/Facts';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { useSupportDesk } from './queries';
import { GUIDES, holds, QUESTIONS } from './questions';
import './help.css';

/** A form, which few readers need once they have found their answer. */
const ContactForm = lazy(() => import('./ContactForm').then((it) => ({ default: it.ContactForm })));

/** Questions and guides that one searches, and the people behind them. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const [searched, setSearched] = useState('');
  const questions = QUESTIONS.filter((it) => holds(`${t(`faq.${it}.q`)} ${t(`faq.${it}.a`)}`, searched));
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <search>
        <TextInput
          type="search"
          label={t('search.label')}
          description={t('search.hint')}
          value={searched}
          maxLength={80}
          onChange={(event) => setSearched(event.currentTarget.value)}
        />
        <Text role="status" size="sm" mt={6}>
          {searched.trim() === ''
            ? null
            : questions.length > 0
              ? t('search.found', { count: questions.length })
              : t('search.none')}
        </Text>
      </search>
      {questions.length > 0 ? (
        <section aria-labelledby="help-faq">
          <Title order={2} id="help-faq" mb="sm">
            {t('faq.title')}
          </Title>
          {questions.map((it) => (
            <details key={it} className="help-question">
              <summary>{t(`faq.${it}.q`)}</summary>
              <Text>{t(`faq.${it}.a`)}</Text>
            </details>
          ))}
        </section>
      ) : null}
      {searched.trim() === '' ? <Guides /> : null}
      <People />
      <Contact />
    </Page>
  );
}

function Guides() {
  const { t } = useTranslation('help');
  return (
    <Panel title={t('guides.title')}>
      {(Object.keys(GUIDES) as (keyof typeof GUIDES)[]).map((guide) => (
        <Stack key={guide} gap={4}>
          <Title order={3} size="h4">
            {t(`guides.${guide}.title`)}
          </Title>
          <ol className="help-steps">
            {Array.from({ length: GUIDES[guide] }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are numbered
              <li key={index}>{t(`guides.${guide}.${index + 1}` as 'guides.move.1')}</li>
            ))}
          </ol>
        </Stack>
      ))}
    </Panel>
  );
}

function People() {
  const { t } = useTranslation('help');
  const desk = useSupportDesk();
  return (
    <Panel title={t('people.title')}>
      <Loaded query={desk} skeleton={<Skeletons rows={1} height={60} />}>
        {({ phone, hours }) => (
          <Facts
            facts={[
              { label: t('people.phone'), value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> },
              { label: t('people.hours'), value: hours },
            ]}
          />
        )}
      </Loaded>
      <Text size="sm" c="dimmed">
        {t('people.why')}
      </Text>
    </Panel>
  );
}

function Contact() {
  const { t } = useTranslation('help');
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('contact.title')}>
      {open ? (
        <Suspense fallback={<Skeletons rows={1} height={320} />}>
          <ContactForm />
        </Suspense>
      ) : (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
          {t('contact.open')}
        </Button>
      )}
    </Panel>
  );
}
