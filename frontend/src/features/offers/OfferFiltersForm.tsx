import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { DepartmentSelect } from '@/ui/DepartmentSelect';
import { NumberInput } from '@/ui/NumberInput';
import { DWELLING_TYPES, type DwellingType, KINDS, type OfferFilters, RADII, TENURES, typesOf } from './filters';

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
    const { selection: _selection, sort: _sort, map: _map, radiusKm, ...chosen } = draft;
    onApply(chosen.communeCode && radiusKm ? { ...chosen, radiusKm } : chosen);
  };
  const types = typesOf(draft.dwellingType);
  const choose = (type: DwellingType, chosen: boolean) => {
    const next = DWELLING_TYPES.filter((it) => (it === type ? chosen : types.includes(it)));
    set('dwellingType', next.join(',') || null);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <CommuneSelect
          label={t('offers:filters.commune')}
          value={draft.communeCode ?? null}
          onChange={(code) => set('communeCode', code)}
        />
        {draft.communeCode ? (
          <NativeSelect
            label={t('offers:filters.radius')}
            data={[
              { value: '', label: t('offers:filters.noRadius') },
              ...RADII.map((km) => ({ value: String(km), label: t('offers:filters.km', { count: km }) })),
            ]}
            value={String(draft.radiusKm ?? '')}
            onChange={(event) => set('radiusKm', Number(event.currentTarget.value) || null)}
          />
        ) : null}
        <DepartmentSelect
          label={t('offers:filters.department')}
          value={draft.departmentCode ?? null}
          onChange={(code) => set('departmentCode', code)}
        />
        <fieldset className="offers-types">
          <legend>{t('offers:filters.type')}</legend>
          <Group gap="sm">
            {DWELLING_TYPES.map((type) => (
              <Checkbox
                key={type}
                label={t(`words:dwellingType.${type}`)}
                aria-label={t(`words:dwellingTypeLong.${type}`)}
                checked={types.includes(type)}
                onChange={(event) => choose(type, event.currentTarget.checked)}
              />
            ))}
          </Group>
        </fieldset>
        <NumberInput
          label={t('offers:filters.maxRent')}
          description={t('offers:filters.maxRentHint')}
          value={draft.maxRent}
          onChange={(rent) => set('maxRent', rent && rent > 0 && rent <= 10_000_000 ? Math.floor(rent) : null)}
          unit="€"
        />
        <NumberInput
          label={t('offers:filters.minSurface')}
          value={draft.minSurface}
          onChange={(metres) => set('minSurface', metres && metres >= 1 && metres <= 500 ? Math.floor(metres) : null)}
          unit="m²"
        />
        <NativeSelect
          label={t('offers:filters.kind')}
          data={[
            { value: '', label: t('offers:filters.any') },
            ...KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) })),
          ]}
          value={draft.kind ?? ''}
          onChange={(event) => set('kind', KINDS.find((it) => it === event.currentTarget.value) ?? null)}
        />
        <NativeSelect
          label={t('offers:filters.tenure')}
          data={[
            { value: '', label: t('offers:filters.any') },
            ...TENURES.map((value) => ({ value, label: t(`offers:filters.tenures.${value}`) })),
          ]}
          value={draft.tenure ?? ''}
          onChange={(event) => set('tenure', TENURES.find((it) => it === event.currentTarget.value) ?? null)}
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
