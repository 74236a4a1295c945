import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/api/client';
import type { components } from '@/api/schema';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { TextLink } from '@/ui/links';
import { useOfferWords } from '@/ui/offer';
import { Panel } from '@/ui/Panel';
import { type OfferFilters, typesOf, wishesOf } from './filters';
import type { WiderProps } from './Wider';

type Wider = components['schemas']['WiderSearch'];
type Wish = components['schemas']['OfferWish'];

/** Which parts of the address a wish stands in. */
const PARTS: Record<Wish, (keyof OfferFilters)[]> = {
  PLACE: ['communeCode', 'radiusKm', 'departmentCode'],
  TYPE: ['dwellingType'],
  RENT: ['maxRent'],
  SURFACE: ['minSurface'],
  KIND: ['kind'],
  TENURE: ['tenure'],
  ACCESSIBLE: ['accessible'],
  AVAILABLE: ['availableNow'],
};

export function WiderSearch({ filters, onFilters }: WiderProps) {
  const { t } = useTranslation('offers');
  const query = api.useQuery('get', '/me/wider-search', { params: { query: wishesOf(filters) } });
  return (
    <Panel title={t('wider.title')} tone="soft">
      <Loaded query={query} skeleton={<Skeletons rows={1} height={120} />}>
        {(it) => <Found wider={it} filters={filters} onFilters={onFilters} />}
      </Loaded>
    </Panel>
  );
}

function Found({ wider, filters, onFilters }: WiderProps & { wider: Wider }) {
  const { t } = useTranslation(['offers', 'words']);
  const { place } = useOfferWords();
  const { number } = useFormats();
  const homes = (count: number) => ({ count, shown: number(count) });
  const { communes, types, wishes, rules } = wider;
  const others = rules.filter((it) => it.ruleId !== 'searched-location');
  if (communes.length + types.length + wishes.length + others.length === 0) {
    return <Text>{t('offers:wider.nothing')}</Text>;
  }
  return (
    <>
      {types.length + wishes.length > 0 ? (
        <Group title={t('offers:wider.filters')}>
          {types.map(({ dwellingType, offers }) => (
            <li key={dwellingType}>
              <Button
                variant="default"
                onClick={() =>
                  onFilters({
                    ...filters,
                    dwellingType: [...typesOf(filters.dwellingType), dwellingType].join(','),
                  })
                }
              >
                {t('offers:wider.type', { type: t(`words:dwellingType.${dwellingType}`), ...homes(offers) })}
              </Button>
            </li>
          ))}
          {wishes.map(({ wish, offers }) => (
            <li key={wish}>
              <Button
                variant="default"
                onClick={() => {
                  const rest = { ...filters };
                  for (const part of PARTS[wish]) delete rest[part];
                  onFilters(rest);
                }}
              >
                {t(`offers:wider.without.${wish}`, homes(offers))}
              </Button>
            </li>
          ))}
        </Group>
      ) : null}
      {communes.length > 0 ? (
        <Group title={t('offers:wider.places')} plain>
          {communes.map(({ commune, offers }) => (
            <li key={commune.code}>{t('offers:wider.commune', { place: place(commune), ...homes(offers) })}</li>
          ))}
        </Group>
      ) : null}
      {communes.length > 0 ? (
        <Text size="sm">
          {t('offers:wider.how')} <TextLink to="/demande">{t('offers:wider.request')}</TextLink>
        </Text>
      ) : null}
      {others.length > 0 ? (
        <Group title={t('offers:wider.rules')} plain>
          {others.map(({ ruleId, offers }) => (
            <li key={ruleId}>{t('offers:wider.rule', { rule: t(`words:rule.${ruleId}`), ...homes(offers) })}</li>
          ))}
        </Group>
      ) : null}
    </>
  );
}

function Group({ title, plain = false, children }: { title: string; plain?: boolean; children: ReactNode }) {
  return (
    <div>
      <Text fw={650} mb={6}>
        {title}
      </Text>
      <ul className={plain ? 'offers-wider' : 'alin-plain offers-active'}>{children}</ul>
    </div>
  );
}
