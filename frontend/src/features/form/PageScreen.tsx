import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type FieldErrors, useFieldArray, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StickyAction } from '@/ui/StickyAction';
import { fieldName, gapsOf, isAsked, type Values, valuesOf } from './answers';
import { OtherDevice } from './OtherDevice';
import { QuestionField } from './QuestionField';
import { type FormPage, pagesAsked, type RequestForm, useRequestForm } from './queries';
import { useSaver } from './useSaver';
import './form.css';

/** A pause in typing after which the answers go to the server. */
const PAUSE_MS = 2_000;

/** One page of the form: one subject. */
export function PageScreen({ code }: { code: string }) {
  const { t } = useTranslation('form');
  const form = useRequestForm();
  if (!form.data) {
    return (
      <Page title={t('overview.title')} width="reading">
        <Loaded query={form}>{() => null}</Loaded>
      </Page>
    );
  }
  const page = pagesAsked(form.data).find((one) => one.code === code);
  return page && !form.data.registered ? (
    <OnePage key={page.code} form={form.data} page={page} />
  ) : (
    <Page title={t('overview.title')} width="reading">
      <EmptyState
        icon="home"
        title={t('gone.title')}
        action={<LinkButton to="/demande/saisie">{t('back')}</LinkButton>}
      >
        {t('gone.text')}
      </EmptyState>
    </Page>
  );
}

/** Where a saved page leads: to the next one, or, once nothing is missing, to the last look at all of them. */
function after(form: RequestForm, code: string): string | null {
  const pages = pagesAsked(form);
  const next = pages[pages.findIndex((it) => it.code === code) + 1];
  return form.complete || !next ? null : next.code;
}

function OnePage({ form, page }: { form: RequestForm; page: FormPage }) {
  const { t } = useTranslation('form');
  const { time } = useFormats();
  const navigate = useNavigate();
  const saver = useSaver(form, page);
  const [other, setOther] = useState<FormPage | null>(null);
  const methods = useForm<Values>({
    defaultValues: startOf(page),
    shouldFocusError: false,
    resolver: (values) => {
      const errors = gapsOf(form, page, values, (label) => t('required', { label }));
      return Object.keys(errors).length > 0
        ? { values: {}, errors: errors as FieldErrors<Values> }
        : { values, errors: {} };
    },
  });

  const leave = async (values: Values, complete: boolean) => {
    const fresh = await saver.save(values);
    if (!fresh) return;
    methods.reset(values);
    const next = complete ? after(fresh, page.code) : null;
    if (next) await navigate({ to: '/demande/saisie/$page', params: { page: next } });
    else await navigate({ to: complete ? '/demande/saisie/verification' : '/demande/saisie' });
  };

  useAutosave(methods, page, (values) => saver.save(values, { quietly: true }));

  const stale = isProblem(saver.problem, 'stale');
  const seeOther = async () => {
    const fresh = await saver.catchUp();
    setOther(fresh.sections.flatMap((it) => it.pages).find((it) => it.code === page.code) ?? null);
  };
  const section = form.sections.find((it) => it.pages.some((one) => one.code === page.code));
  return (
    <Page
      title={page.title}
      lead={page.lead}
      width="reading"
      eyebrow={
        <Text size="sm" c="dimmed" component="div">
          <TextLink to="/demande/saisie">{t('overview.title')}</TextLink>
          {' · '}
          {section?.title}
        </Text>
      }
    >
      <Form
        form={methods}
        problem={saver.problem}
        help={
          stale ? (
            <Button variant="default" mt="sm" onClick={() => void seeOther()}>
              {t('other.see')}
            </Button>
          ) : null
        }
        onSubmit={(values) => void leave(values, true)}
      >
        {other ? (
          <OtherDevice
            form={form}
            page={other}
            mine={methods.getValues()}
            onMine={() => setOther(null)}
            onTheirs={() => {
              methods.reset(startOf(other));
              setOther(null);
            }}
          />
        ) : null}
        <Text size="sm" c="dimmed">
          {t('requiredHint')}
        </Text>
        <Entries form={form} page={page} />
        <Text size="sm" c="dimmed" role="status">
          {saver.savedAt ? t('savedAt', { time: time(saver.savedAt) }) : ''}
        </Text>
        <StickyAction>
          <Button type="submit" loading={saver.pending}>
            {t('saveAndContinue')}
          </Button>
          <Button variant="default" onClick={() => void leave(methods.getValues(), false)}>
            {t('saveForLater')}
          </Button>
        </StickyAction>
      </Form>
    </Page>
  );
}

/** A page about persons starts with one to be named. */
function startOf(page: FormPage): Values {
  const values = valuesOf(page);
  return values.items.length === 0 && !page.along ? { items: [{ entry: null }] } : values;
}

/** While one types, what is there goes to the server; a refusal is told when the page is left. */
function useAutosave(
  methods: ReturnType<typeof useForm<Values>>,
  page: FormPage,
  save: (values: Values) => Promise<RequestForm | null>,
) {
  const saving = useRef(save);
  saving.current = save;
  const once = page.mostItems === 1 || page.along;
  const watched = useWatch({ control: methods.control });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause again
  useEffect(() => {
    // Persons get their number when the page is left: a half-typed one is nobody yet.
    if (!once || !methods.formState.isDirty) return;
    const pause = setTimeout(() => void saving.current(methods.getValues()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [watched, once]);
}

function Entries({ form, page }: { form: RequestForm; page: FormPage }) {
  const { t } = useTranslation('form');
  const { fields, append, remove } = useFieldArray<Values, 'items'>({ name: 'items' });
  if (page.mostItems === 1) {
    return (
      <Panel>
        <Questions form={form} page={page} index={0} />
      </Panel>
    );
  }
  return (
    <Stack gap="lg">
      {fields.map((entry, index) => {
        const name = page.items.find((it) => it.id === entry.entry)?.name ?? t('person', { number: index + 1 });
        return (
          <Panel key={entry.id} title={name}>
            <Questions form={form} page={page} index={index} />
            {page.along || fields.length === 1 ? null : (
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  c="var(--alin-danger)"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  onClick={() => remove(index)}
                >
                  {t('remove', { name })}
                </Button>
              </Group>
            )}
          </Panel>
        );
      })}
      {!page.along && fields.length < page.mostItems ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => append({ entry: null })}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('add')}
        </Button>
      ) : null}
    </Stack>
  );
}

function Questions({ form, page, index }: { form: RequestForm; page: FormPage; index: number }) {
  const item = useWatch<Values>({ name: `items.${index}` }) as object | undefined;
  return (
    <Stack gap="md">
      {page.questions
        .filter((question) => isAsked(form, page, item ?? {}, question))
        .map((question) => (
          <QuestionField key={question.code} question={question} name={fieldName(index, question.code)} />
        ))}
    </Stack>
  );
}
