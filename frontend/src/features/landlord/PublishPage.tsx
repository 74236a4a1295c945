import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/api/clock';
import { useIntentKey } from '@/api/intent';
import type { components } from '@/api/schema';
import { CommuneField } from '@/ui/CommuneField';
import { DateField } from '@/ui/DateField';
import { EmptyState } from '@/ui/EmptyState';
import { FocusHere } from '@/ui/FocusHere';
import { CheckboxField, ChoiceField, SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { cents, NumberField } from '@/ui/NumberField';
import { useOfferWords } from '@/ui/offer';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { inParis, parisInstant } from '@/ui/paris';
import { TextareaField } from '@/ui/TextareaField';
import { z } from '@/ui/zod';
import { type LandlordOffer, useCreateOffer } from './queries';
import './landlord.css';

type Body = components['schemas']['CreateOfferRequest'];

const TYPES = ['ROOM', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6_PLUS'] as const;
const FINANCINGS = ['PLAI', 'PLUS', 'PLS', 'PLI'] as const;
const ENERGY = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Publishes a home with the window in which people can apply. */
export function PublishPage() {
  const [published, setPublished] = useState<LandlordOffer | null>(null);
  return published ? (
    <FocusHere>
      <Published landlordOffer={published} onAgain={() => setPublished(null)} />
    </FocusHere>
  ) : (
    <PublishForm onPublished={setPublished} />
  );
}

function Published({ landlordOffer, onAgain }: { landlordOffer: LandlordOffer; onAgain: () => void }) {
  const { t } = useTranslation('landlord');
  const { dateTime } = useFormats();
  const { name } = useOfferWords();
  const { offer, opensAt } = landlordOffer;
  return (
    <Page title={t('published.title')} width="narrow">
      <EmptyState
        icon="done"
        title={name(offer)}
        action={
          <Group gap="sm">
            <LinkButton to="/bailleur/offres">{t('published.offers')}</LinkButton>
            <Button variant="default" onClick={onAgain}>
              {t('published.again')}
            </Button>
          </Group>
        }
      >
        <Stack gap={4}>
          <Text>{t('published.reference', { reference: offer.reference })}</Text>
          <Text>{t('published.window', { from: dateTime(opensAt), until: dateTime(offer.applicationDeadline) })}</Text>
          <Text>{t('published.next')}</Text>
        </Stack>
      </EmptyState>
    </Page>
  );
}

function useSchema() {
  const { t } = useTranslation(['landlord', 'words']);
  return useMemo(() => {
    const required = t('landlord:publish.required');
    const rent = z
      .number({ error: required })
      .check(z.positive(t('landlord:publish.rentWrong')), z.maximum(10_000, t('landlord:publish.rentWrong')));
    return z
      .object({
        communeCode: z.string().check(z.minLength(1, t('landlord:publish.communeRequired'))),
        address: z.string().check(z.trim(), z.minLength(1, required), z.maxLength(200)),
        postcode: z.string().check(z.trim(), z.regex(/^[0-9]{5}$/, t('landlord:publish.postcodeWrong'))),
        kind: z.enum(['FLAT', 'HOUSE'], { error: required }),
        dwellingType: z.enum(TYPES, { error: required }),
        surfaceSquareMetres: z
          .int({ error: required })
          .check(z.minimum(5, t('landlord:publish.surfaceWrong')), z.maximum(500, t('landlord:publish.surfaceWrong'))),
        floor: z.optional(
          z
            .int()
            .check(z.minimum(-2, t('landlord:publish.floorWrong')), z.maximum(60, t('landlord:publish.floorWrong'))),
        ),
        lift: z.boolean(),
        accessible: z.boolean(),
        energyClass: z.nullish(z.enum(ENERGY)),
        description: z.string().check(z.trim(), z.maxLength(2000)),
        rentWith: rent,
        rentWithout: rent,
        financingCategory: z.enum(FINANCINGS, { error: required }),
        availableOn: z.iso.date(required),
        opens: z.enum(['now', 'later'], { error: required }),
        opensAt: z.optional(z.iso.date()),
        opensTime: z.string().check(z.regex(TIME, t('words:time.wrong'))),
        applicationDeadline: z.iso.date(required),
        closesTime: z.string().check(z.regex(TIME, t('words:time.wrong'))),
        reservedToSiren: z.string().check(
          z.overwrite((it) => it.replaceAll(/\s/g, '')),
          z.regex(/^([0-9]{9})?$/, t('landlord:publish.sirenWrong')),
        ),
      })
      .check((context) => {
        const it = context.value;
        const miss = (path: string, message: string) =>
          context.issues.push({ code: 'custom', path: [path], message, input: it });
        if (it.rentWithout > it.rentWith) miss('rentWithout', t('landlord:publish.rentOrder'));
        if (it.opens === 'later' && !it.opensAt) miss('opensAt', required);
      });
  }, [t]);
}

function PublishForm({ onPublished }: { onPublished: (offer: LandlordOffer) => void }) {
  const { t } = useTranslation(['landlord', 'words', 'ui']);
  const create = useCreateOffer();
  const intent = useIntentKey();
  const today = inParis(useNow()).day;
  const schema = useSchema();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      communeCode: '',
      address: '',
      postcode: '',
      description: '',
      lift: false,
      accessible: false,
      opens: 'now' as const,
      opensTime: '09:00',
      closesTime: '17:00',
      reservedToSiren: '',
    },
    shouldFocusError: false,
  });
  const later = form.watch('opens') !== 'now';
  const submit = (it: z.infer<typeof schema>) => {
    const body: Body = {
      communeCode: it.communeCode,
      dwellingType: it.dwellingType,
      kind: it.kind,
      surfaceSquareMetres: it.surfaceSquareMetres,
      rentWithChargesCents: cents(it.rentWith),
      rentWithoutChargesCents: cents(it.rentWithout),
      financingCategory: it.financingCategory,
      availableOn: it.availableOn,
      applicationDeadline: parisInstant(it.applicationDeadline, it.closesTime),
      address: it.address,
      postcode: it.postcode,
      lift: it.lift,
      accessible: it.accessible,
    };
    if (it.opens === 'later' && it.opensAt) body.opensAt = parisInstant(it.opensAt, it.opensTime);
    if (it.floor !== undefined) body.floor = it.floor;
    if (it.energyClass) body.energyClass = it.energyClass;
    if (it.description) body.description = it.description;
    if (it.reservedToSiren) body.reservedToSiren = it.reservedToSiren;
    create.mutate(
      { body, params: { header: { 'Idempotency-Key': intent.keyFor(body) } } },
      {
        onSuccess: (offer) => {
          intent.done();
          onPublished(offer);
        },
        onError: (error) => intent.refused(error),
      },
    );
  };
  return (
    <Page title={t('landlord:publish.title')} lead={t('landlord:publish.lead')} width="reading">
      <Form form={form} problem={create.error} onSubmit={submit}>
        <Text c="dimmed">{t('ui:requiredHint')}</Text>
        <Panel title={t('landlord:publish.where')}>
          <CommuneField name="communeCode" label={t('landlord:publish.commune')} required />
          <div className="landlord-pair">
            <TextField name="address" label={t('landlord:publish.address')} required />
            <TextField name="postcode" label={t('landlord:publish.postcode')} inputMode="numeric" required />
          </div>
        </Panel>
        <Panel title={t('landlord:publish.home')}>
          <ChoiceField
            name="kind"
            label={t('landlord:publish.kind')}
            required
            inline
            choices={[
              { value: 'FLAT', label: t('words:kind.FLAT') },
              { value: 'HOUSE', label: t('words:kind.HOUSE') },
            ]}
          />
          <div className="landlord-pair">
            <SelectField
              name="dwellingType"
              label={t('landlord:publish.type')}
              data={TYPES.map((value) => ({ value, label: t(`words:dwellingTypeLong.${value}`) }))}
              required
            />
            <NumberField name="surfaceSquareMetres" label={t('landlord:publish.surface')} unit="m²" required />
          </div>
          <div className="landlord-pair">
            <NumberField
              name="floor"
              label={t('landlord:publish.floor')}
              description={t('landlord:publish.floorHint')}
            />
            <SelectField
              name="energyClass"
              label={t('landlord:publish.energy')}
              description={t('landlord:publish.optional')}
              data={ENERGY.map((value) => ({ value, label: value }))}
            />
          </div>
          <CheckboxField name="lift" label={t('landlord:publish.lift')} />
          <CheckboxField name="accessible" label={t('landlord:publish.accessible')} />
          <TextareaField
            name="description"
            label={t('landlord:publish.description')}
            description={t('landlord:publish.descriptionHint')}
            maxLength={2000}
          />
        </Panel>
        <Panel title={t('landlord:publish.money')}>
          <div className="landlord-pair">
            <NumberField
              name="rentWith"
              pointer="rentWithChargesCents"
              label={t('landlord:publish.rentWith')}
              euros
              required
            />
            <NumberField
              name="rentWithout"
              pointer="rentWithoutChargesCents"
              label={t('landlord:publish.rentWithout')}
              euros
              required
            />
          </div>
          <SelectField
            name="financingCategory"
            label={t('landlord:publish.financing')}
            data={FINANCINGS.map((value) => ({ value, label: t(`words:financing.${value}`) }))}
            required
          />
        </Panel>
        <Panel title={t('landlord:publish.window')}>
          <DateField name="availableOn" label={t('landlord:publish.available')} required />
          <ChoiceField
            name="opens"
            label={t('landlord:publish.opens')}
            required
            choices={[
              { value: 'now', label: t('landlord:publish.opensNow') },
              { value: 'later', label: t('landlord:publish.opensLater') },
            ]}
          />
          {later ? (
            <div className="landlord-pair">
              <DateField name="opensAt" label={t('landlord:publish.opensOn')} min={today} required />
              <TextField name="opensTime" label={t('words:time.label')} description={t('words:time.hint')} required />
            </div>
          ) : null}
          <div className="landlord-pair">
            <DateField name="applicationDeadline" label={t('landlord:publish.closesOn')} min={today} required />
            <TextField name="closesTime" label={t('words:time.label')} description={t('words:time.hint')} required />
          </div>
          <Text size="sm" c="dimmed">
            {t('landlord:publish.windowHint')}
          </Text>
        </Panel>
        <Panel title={t('landlord:publish.reserved')}>
          <TextField
            name="reservedToSiren"
            label={t('landlord:publish.siren')}
            description={t('landlord:publish.sirenHint')}
            inputMode="numeric"
          />
        </Panel>
        <Button type="submit" size="lg" loading={create.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('landlord:publish.submit')}
        </Button>
      </Form>
    </Page>
  );
}
