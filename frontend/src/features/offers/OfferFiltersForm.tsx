import { Button, Checkbox, Group, NumberInput, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommuneSelect } from '@/ui/CommuneField';
import { DEPARTMENTS } from '@/ui/departments';
import { DWELLING_TYPES, type OfferFilters } from './filters';

/** Chosen here, applied together: the list does not jump while one is still choosing. */
export function OfferFiltersForm({
  filters,
  onApply,
  onClear,
}: {
  filters: OfferFilters;
  onApply: (filters: OfferFilters) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation(['offers', 'words', 'ui']);
  const [draft, setDraft] = useState(filters);
  const set = <K extends keyof OfferFilters>(key: K, value: OfferFilters[K] | null) =>
    setDraft((before) => {
      const { [key]: _before, ...others } = before;
      return value === null || value === undefined ? others : { ...others, [key]: value };
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { selection: _selection, ...chosen } = draft;
    onApply(chosen);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <CommuneSelect
          label={t('offers:filters.commune')}
          value={draft.communeCode ?? null}
          onChange={(code) => set('communeCode', code)}
        />
        <Select
          label={t('offers:filters.department')}
          data={DEPARTMENTS.map((it) => ({ value: it.code, label: `${it.code} – ${it.name}` }))}
          value={draft.departmentCode ?? null}
          onChange={(code) => set('departmentCode', code)}
          searchable
          clearable
          nothingFoundMessage={t('ui:noMatch')}
          clearButtonProps={{ 'aria-label': t('ui:clear') }}
        />
        <Select
          label={t('offers:filters.type')}
          data={DWELLING_TYPES.map((value) => ({ value, label: t(`words:dwellingTypeLong.${value}`) }))}
          value={draft.dwellingType ?? null}
          onChange={(type) => set('dwellingType', DWELLING_TYPES.find((it) => it === type) ?? null)}
          clearable
          clearButtonProps={{ 'aria-label': t('ui:clear') }}
        />
        <NumberInput
          size="md"
          label={t('offers:filters.maxRent')}
          description={t('offers:filters.maxRentHint')}
          value={draft.maxRent ?? ''}
          onChange={(rent) => set('maxRent', typeof rent === 'number' && rent > 0 ? rent : null)}
          allowDecimal={false}
          allowNegative={false}
          max={10_000_000}
          hideControls
          inputMode="numeric"
          suffix={'\u00a0€'}
        />
        <Checkbox
          label={t('offers:filters.accessible')}
          checked={draft.accessible === true}
          onChange={(event) => set('accessible', event.currentTarget.checked ? true : null)}
        />
        <Checkbox
          label={t('offers:filters.availableNow')}
          checked={draft.availableNow === true}
          onChange={(event) => set('availableNow', event.currentTarget.checked ? true : null)}
        />
        <Group gap="sm" grow>
          <Button type="submit">{t('offers:filters.apply')}</Button>
        </Group>
        <Button
          variant="subtle"
          onClick={() => {
            setDraft({});
            onClear();
          }}
        >
          {t('offers:filters.clear')}
        </Button>
      </Stack>
    </form>
  );
}
