import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { DepartmentSelect } from '@/ui/DepartmentSelect';
import { NumberInput } from '@/ui/NumberInput';
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
  const { t } = useTranslation(['offers', 'words']);
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
        <DepartmentSelect
          label={t('offers:filters.department')}
          value={draft.departmentCode ?? null}
          onChange={(code) => set('departmentCode', code)}
        />
        <NativeSelect
          label={t('offers:filters.type')}
          data={[
            { value: '', label: t('offers:filters.anyType') },
            ...DWELLING_TYPES.map((value) => ({ value, label: t(`words:dwellingTypeLong.${value}`) })),
          ]}
          value={draft.dwellingType ?? ''}
          onChange={(event) =>
            set('dwellingType', DWELLING_TYPES.find((it) => it === event.currentTarget.value) ?? null)
          }
        />
        <NumberInput
          label={t('offers:filters.maxRent')}
          description={t('offers:filters.maxRentHint')}
          value={draft.maxRent}
          onChange={(rent) => set('maxRent', rent && rent > 0 && rent <= 10_000_000 ? Math.floor(rent) : null)}
          unit="€"
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
