import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommunes } from '@/api/communes';
import { DEPARTMENTS } from '@/ui/departments';
import { useFormats } from '@/ui/formats';
import { countOf, type OfferFilters, typesOf } from './filters';

type Key = keyof OfferFilters;

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
  const { money, surface } = useFormats();
  const commune = useCommunes(filters.communeCode ?? '');
  if (countOf(filters) === 0) return null;

  const { communeCode, radiusKm, departmentCode, dwellingType, maxRent, minSurface, kind, tenure } = filters;
  const { accessible, availableNow } = filters;
  const place = commune.data?.items.find((it) => it.code === communeCode)?.name ?? communeCode;
  const shown: { key: string; label: string; without: Key[]; instead?: OfferFilters }[] = [];
  const show = (label: string, ...without: Key[]) => shown.push({ key: without.join(), label, without });
  if (communeCode) {
    const label = radiusKm ? t('offers:filters.around', { place, count: radiusKm }) : String(place);
    show(label, 'communeCode', 'radiusKm');
  }
  if (departmentCode) {
    show(DEPARTMENTS.find((it) => it.code === departmentCode)?.name ?? departmentCode, 'departmentCode');
  }
  const types = typesOf(dwellingType);
  for (const type of types) {
    const others = types.filter((it) => it !== type).join(',');
    shown.push({
      key: type,
      label: t(`words:dwellingType.${type}`),
      without: ['dwellingType'],
      ...(others ? { instead: { dwellingType: others } } : {}),
    });
  }
  if (maxRent) show(t('offers:filters.upTo', { rent: money(maxRent * 100) }), 'maxRent');
  if (minSurface) show(t('offers:filters.from', { surface: surface(minSurface) }), 'minSurface');
  if (kind) show(t(`words:kind.${kind}`), 'kind');
  if (tenure) show(t(`offers:filters.tenures.${tenure}`), 'tenure');
  if (accessible) show(t('offers:filters.accessible'), 'accessible');
  if (availableNow) show(t('offers:filters.availableNow'), 'availableNow');

  const remove = (without: Key[], instead: OfferFilters = {}) => {
    const others = { ...filters };
    for (const key of without) delete others[key];
    onFilters({ ...others, ...instead });
  };
  return (
    <ul className="alin-plain offers-active" aria-label={t('offers:filters.active')}>
      {shown.map(({ key, label, without, instead }) => (
        <li key={key}>
          <Button
            size="compact-md"
            variant="default"
            mih={36}
            radius="xl"
            rightSection={<IconX size={16} aria-hidden />}
            onClick={() => remove(without, instead)}
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
