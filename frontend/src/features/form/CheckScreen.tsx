import { Button, Checkbox, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ErrorSummary, fieldId } from '@/ui/ErrorSummary';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StickyAction } from '@/ui/StickyAction';
import { type FormItem, type FormPage, pagesAsked, type RequestForm, useFileRequest, useRequestForm } from './queries';
import './form.css';

/** Everything that was answered, with a way back to each page; then the request is filed. */
export function CheckScreen() {
  const { t } = useTranslation('form');
  const form = useRequestForm();
  return (
    <Page
      title={t('check.title')}
      lead={t('check.lead')}
      width="reading"
      eyebrow={<TextLink to="/demande/saisie">{t('overview.title')}</TextLink>}
    >
      <Loaded query={form} skeleton={<Skeletons rows={4} height={150} />}>
        {(it) => <Check form={it} />}
      </Loaded>
    </Page>
  );
}

function Check({ form }: { form: RequestForm }) {
  const { t } = useTranslation('form');
  const navigate = useNavigate();
  const file = useFileRequest();
  const [certified, setCertified] = useState(false);
  const [unsaid, setUnsaid] = useState(0);
  const missing = pagesAsked(form).filter((it) => it.state !== 'COMPLETE');
  const send = () => {
    if (!certified) {
      setUnsaid(unsaid + 1);
      return;
    }
    setUnsaid(0);
    file.mutate({}, { onSuccess: () => void navigate({ to: '/demande', search: { registered: true } }) });
  };
  const down = isProblem(file.error, 'register-unavailable', 'register-refused', 'network');
  return (
    <Stack gap="lg">
      {unsaid > 0 ? (
        <ErrorSummary errors={[{ field: 'certified', message: t('check.certifyFirst') }]} attempt={unsaid} />
      ) : (
        <ErrorSummary problem={file.error} attempt={file.submittedAt}>
          {down ? <Text mt="xs">{t('check.kept')}</Text> : null}
        </ErrorSummary>
      )}
      {missing.length > 0 ? (
        <Notice tone="warning" title={t('check.missing', { count: missing.length })}>
          <ul className="form-prepare">
            {missing.map((it) => (
              <li key={it.code}>
                <TextLink to="/demande/saisie/$page" params={{ page: it.code }}>
                  {it.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {form.sections
        .filter((section) => section.state !== 'NOT_ASKED')
        .map((section) => (
          <Panel key={section.code} title={section.title}>
            {section.pages
              .filter((page) => page.state !== 'NOT_ASKED')
              .map((page) => (
                <Answers key={page.code} page={page} />
              ))}
          </Panel>
        ))}
      {missing.length === 0 ? (
        <>
          <Panel tone="soft" title={t('check.what')}>
            <Text>{t('check.whatText')}</Text>
            <Checkbox
              id={fieldId('certified')}
              name="certified"
              label={t('check.certify')}
              checked={certified}
              onChange={(event) => setCertified(event.currentTarget.checked)}
              error={unsaid > 0 && !certified ? t('check.certifyFirst') : undefined}
            />
          </Panel>
          <StickyAction>
            <Button onClick={send} loading={file.isPending}>
              {t('check.file')}
            </Button>
          </StickyAction>
        </>
      ) : (
        <StickyAction>
          <LinkButton to="/demande/saisie">{t('back')}</LinkButton>
        </StickyAction>
      )}
    </Stack>
  );
}

function Answers({ page }: { page: FormPage }) {
  const { t } = useTranslation('form');
  return (
    <section className="form-check" aria-label={page.title}>
      <div className="form-check-head">
        <Text component="h3" fw={650}>
          {page.title}
        </Text>
        <TextLink to="/demande/saisie/$page" params={{ page: page.code }}>
          {t('check.change')}
          <VisuallyHidden> {page.title}</VisuallyHidden>
        </TextLink>
      </div>
      {page.items.map((item, index) => (
        <Item key={item.id} page={page} item={item} index={index} />
      ))}
    </section>
  );
}

function Item({ page, item, index }: { page: FormPage; item: FormItem; index: number }) {
  const { t } = useTranslation('form');
  const answered = page.questions.flatMap((question) => {
    const answer = item.answers.find((it) => it.question === question.code);
    return answer ? [{ question, answer }] : [];
  });
  return (
    <>
      {item.name ? <Text fw={600}>{item.name}</Text> : null}
      {answered.length === 0 ? (
        <Text c="dimmed">{t('check.nothing')}</Text>
      ) : (
        <dl className="alin-facts">
          {answered.map(({ question, answer }) => (
            // the server's reasons lead here
            <div key={question.code} id={fieldId(`${page.code}.items.${index}.${question.code}`)} tabIndex={-1}>
              <dt>{question.label}</dt>
              <dd>{answer.labels.join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
