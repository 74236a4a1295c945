import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommunes } from '@/api/communes';
import { DEPARTMENTS } from '@/ui/departments';
import { useFormats } from '@/ui/formats';
import { countOf, type OfferFilters } from './filters';

/** What narrows the list now, each to be taken off alone. */
export function ActiveFilters({
  filters,
  onFilters,
  onClear,
}: {
  filters: OfferFilters;
  onFilters: (filters: OfferFilters) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation(['offers', 'words']);
  const { money } = useFormats();
  const commune = useCommunes(filters.communeCode ?? '');
  if (countOf(filters) === 0) return null;

  const { communeCode, departmentCode, dwellingType, maxRent, accessible, availableNow } = filters;
  const shown: { key: keyof OfferFilters; label: string }[] = [];
  if (communeCode) {
    const name = commune.data?.items.find((it) => it.code === communeCode)?.name ?? communeCode;
    shown.push({ key: 'communeCode', label: name });
  }
  if (departmentCode) {
    const name = DEPARTMENTS.find((it) => it.code === departmentCode)?.name ?? departmentCode;
    shown.push({ key: 'departmentCode', label: name });
  }
  if (dwellingType) shown.push({ key: 'dwellingType', label: t(`words:dwellingType.${dwellingType}`) });
  if (maxRent) shown.push({ key: 'maxRent', label: t('offers:filters.upTo', { rent: money(maxRent * 100) }) });
  if (accessible) shown.push({ key: 'accessible', label: t('offers:filters.accessible') });
  if (availableNow) shown.push({ key: 'availableNow', label: t('offers:filters.availableNow') });

  const without = (key: keyof OfferFilters) => {
    const { [key]: _gone, ...others } = filters;
    onFilters(others);
  };
  return (
    <ul className="alin-plain offers-active" aria-label={t('offers:filters.active')}>
      {shown.map(({ key, label }) => (
        <li key={key}>
          <Button
            size="compact-md"
            variant="default"
            mih={36}
            radius="xl"
            rightSection={<IconX size={16} aria-hidden />}
            onClick={() => without(key)}
            aria-label={t('offers:filters.remove', { filter: label })}
          >
            {label}
          </Button>
        </li>
      ))}
      <li>
        <Button size="compact-md" variant="subtle" mih={36} onClick={onClear}>
          {t('offers:filters.clear')}
        </Button>
      </li>
    </ul>
  );
}
