import { Box, Button, Drawer, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconMap2 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Pills } from '@/ui/Pills';
import { ActiveFilters } from './ActiveFilters';
import { CompareBar } from './CompareBar';
import { countOf, type OfferFilters, type Selection, SORTS, type Sort, unfiltered } from './filters';
import { CardsSkeleton, OfferCards } from './OfferCards';
import { OfferFiltersForm } from './OfferFiltersForm';
import { useOffers } from './queries';
import { Wider } from './Wider';
import './offers.css';
import '@/ui/nonce';

/** Downloaded by those who ask for it; the list is there for everybody. */
const OffersMap = lazy(() => import('./map/OffersMap').then((it) => ({ default: it.OffersMap })));

/** The offers for which the household is eligible, or those that wait for a fact. The filters live in the address. */
export function OffersPage({
  filters,
  onFilters,
}: {
  filters: OfferFilters;
  onFilters: (filters: OfferFilters) => void;
}) {
  const { t } = useTranslation('offers');
  const offers = useOffers(filters);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [drawer, { open, close }] = useDisclosure(false);
  const selection = filters.selection ?? 'ELIGIBLE';
  const count = countOf(filters);

  const select = (chosen: Selection) => {
    const { selection: _before, ...others } = filters;
    onFilters(chosen === 'ELIGIBLE' ? others : { ...others, selection: chosen });
  };
  const clear = () => onFilters(unfiltered(filters));
  const apply = (chosen: OfferFilters) => {
    close();
    onFilters({ ...chosen, ...unfiltered(filters) });
  };
  const sort = (chosen: Sort) => {
    const { sort: _before, ...others } = filters;
    onFilters(chosen === 'DEADLINE' ? others : { ...others, sort: chosen });
  };

  const toggleMap = () => {
    const { map, ...others } = filters;
    onFilters(map ? others : { ...others, map: true });
  };

  if (isProblem(offers.error, 'not-in-state')) {
    return (
      <Page title={t('list.title')}>
        <EmptyState
          icon="home"
          title={t('notSubmitted.title')}
          action={<LinkButton to="/demande">{t('notSubmitted.action')}</LinkButton>}
        >
          <Text>{offers.error.detail ?? t('notSubmitted.text')}</Text>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('list.title')} lead={t(`list.lead.${selection}`)}>
      <Group justify="space-between" gap="sm">
        <Pills
          label={t('list.selection')}
          value={selection}
          onChange={select}
          options={[
            { value: 'ELIGIBLE', label: t('list.tab.ELIGIBLE') },
            { value: 'TO_COMPLETE', label: t('list.tab.TO_COMPLETE') },
          ]}
        />
        {wide ? null : (
          <Button
            variant="default"
            onClick={open}
            leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
            aria-haspopup="dialog"
          >
            {count > 0 ? t('filters.openCount', { count }) : t('filters.open')}
          </Button>
        )}
      </Group>
      <div className="offers-layout">
        {wide ? (
          <Box component="section" className="alin-panel offers-side" aria-label={t('filters.title')}>
            <OfferFiltersForm key={JSON.stringify(filters)} filters={filters} onApply={apply} onClear={clear} />
          </Box>
        ) : (
          <Drawer
            opened={drawer}
            onClose={close}
            title={t('filters.title')}
            position="bottom"
            size="88%"
            closeButtonProps={{ 'aria-label': t('filters.close') }}
            attributes={{ header: { role: 'presentation' } }}
            styles={{ title: { fontWeight: 700, fontSize: '1.2rem' }, content: { borderRadius: '18px 18px 0 0' } }}
          >
            <OfferFiltersForm filters={filters} onApply={apply} onClear={clear} />
          </Drawer>
        )}
        <Stack gap="md" miw={0}>
          <ActiveFilters filters={filters} onFilters={onFilters} onClear={clear} />
          <Group justify="space-between" align="flex-end" gap="sm">
            {selection === 'ELIGIBLE' ? <SortChoice value={filters.sort ?? 'DEADLINE'} onChange={sort} /> : <span />}
            <Button variant="default" leftSection={<IconMap2 size={20} aria-hidden />} onClick={toggleMap}>
              {t(filters.map ? 'map.hide' : 'map.show')}
            </Button>
          </Group>
          <Loaded query={offers} skeleton={<CardsSkeleton />}>
            {({ pages }) => {
              const items = pages.flatMap((it) => it.items);
              if (items.length === 0) {
                return (
                  <>
                    <NoOffer selection={selection} filtered={count > 0} onClear={clear} />
                    {selection === 'ELIGIBLE' ? <Wider filters={filters} onFilters={onFilters} asked /> : null}
                  </>
                );
              }
              return (
                <>
                  {filters.map ? (
                    <Suspense fallback={<Skeletons rows={1} height={320} />}>
                      <OffersMap offers={items} />
                    </Suspense>
                  ) : null}
                  <OfferCards offers={items} dimmed={offers.isPlaceholderData} />
                  {pages.every((it) => it.complete) ? null : <Notice>{t('sort.incomplete')}</Notice>}
                  <LoadMore query={offers} />
                  {selection === 'ELIGIBLE' ? <Wider filters={filters} onFilters={onFilters} /> : null}
                  <CompareBar />
                </>
              );
            }}
          </Loaded>
        </Stack>
      </div>
    </Page>
  );
}

function SortChoice({ value, onChange }: { value: Sort; onChange: (sort: Sort) => void }) {
  const { t } = useTranslation('offers');
  return (
    <NativeSelect
      label={t('sort.label')}
      className="offers-sort"
      data={SORTS.map((it) => ({ value: it, label: t(`sort.${it}`) }))}
      value={value}
      onChange={(event) => onChange(SORTS.find((it) => it === event.currentTarget.value) ?? 'DEADLINE')}
    />
  );
}

function NoOffer({ selection, filtered, onClear }: { selection: Selection; filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation('offers');
  if (filtered) {
    return (
      <EmptyState
        icon="search"
        title={t('empty.filtered.title')}
        action={<Button onClick={onClear}>{t('filters.clear')}</Button>}
      >
        <Text>{t('empty.filtered.text')}</Text>
      </EmptyState>
    );
  }
  if (selection === 'TO_COMPLETE') {
    return (
      <EmptyState icon="done" title={t('empty.complete.title')}>
        <Text>{t('empty.complete.text')}</Text>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="home"
      title={t('empty.eligible.title')}
      action={<LinkButton to="/demande">{t('empty.eligible.action')}</LinkButton>}
    >
      <Stack gap="xs">
        <Text>{t('empty.eligible.text')}</Text>
        <ul>
          <li>{t('empty.eligible.widen')}</li>
          <li>{t('empty.eligible.refresh')}</li>
          <li>{t('empty.eligible.comeBack')}</li>
        </ul>
      </Stack>
    </EmptyState>
  );
}
