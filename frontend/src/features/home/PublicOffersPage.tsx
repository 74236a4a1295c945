import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton, TextLink } from '@/ui/links';
import { NumberInput } from '@/ui/NumberInput';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { PublicOfferCard } from './PublicOfferCard';
import { usePublicOffers } from './queries';
import { DWELLING_TYPES, type PublicSearch } from './search';
import './home.css';

/** The homes on offer, for anybody: no rank and no applicant, which only a request can tell. */
export function PublicOffersPage({
  search,
  onSearch,
}: {
  search: PublicSearch;
  onSearch: (search: PublicSearch) => void;
}) {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const offers = usePublicOffers(search);
  const session = useSession();
  return (
    <Page title={t('offers.title')} lead={t('offers.lead')}>
      <SearchForm key={JSON.stringify(search)} search={search} onSearch={onSearch} />
      <Loaded query={offers}>
        {({ pages }) => {
          const items = pages.flatMap((it) => it.items);
          const total = pages[0]?.total ?? 0;
          if (items.length === 0) {
            return (
              <EmptyState
                icon="search"
                title={t('offers.none')}
                action={<Button onClick={() => onSearch({})}>{t('offers.everywhere')}</Button>}
              >
                <Text>{t('offers.noneText')}</Text>
              </EmptyState>
            );
          }
          return (
            <Stack gap="md">
              <Text role="status" fw={600}>
                {t('offers.total', { count: total, shown: number(total) })}
              </Text>
              <ul className="alin-plain alin-grid">
                {items.map((it) => (
                  <li key={it.id} className="home-offer">
                    <PublicOfferCard offer={it} />
                  </li>
                ))}
              </ul>
              <LoadMore query={offers} />
            </Stack>
          );
        }}
      </Loaded>
      {session.status === 'signed-in' ? null : (
        <Panel title={t('offers.next')} tone="soft">
          <Text>{t('offers.nextText')}</Text>
          <Group gap="sm">
            <LinkButton to="/inscription">{t('signUp')}</LinkButton>
            <TextLink to="/simulateur">{t('open.link')}</TextLink>
          </Group>
        </Panel>
      )}
    </Page>
  );
}

function SearchForm({ search, onSearch }: { search: PublicSearch; onSearch: (search: PublicSearch) => void }) {
  const { t } = useTranslation(['home', 'words']);
  const [draft, setDraft] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(draft);
  };
  return (
    <search className="alin-panel">
      <form onSubmit={submit} noValidate className="home-search">
        <CommuneSelect
          label={t('home:offers.commune')}
          value={draft.communeCode ?? null}
          onChange={(code) => setDraft({ ...draft, communeCode: code ?? undefined })}
        />
        <NativeSelect
          label={t('home:offers.type')}
          data={[
            { value: '', label: t('home:offers.anyType') },
            ...DWELLING_TYPES.map((value) => ({ value, label: t(`words:dwellingTypeLong.${value}`) })),
          ]}
          value={draft.dwellingType ?? ''}
          onChange={(event) =>
            setDraft({ ...draft, dwellingType: DWELLING_TYPES.find((it) => it === event.currentTarget.value) })
          }
        />
        <NumberInput
          label={t('home:offers.maxRent')}
          unit="€"
          value={draft.maxRent}
          onChange={(rent) => setDraft({ ...draft, maxRent: rent && rent >= 1 ? Math.floor(rent) : undefined })}
        />
        <Button type="submit">{t('home:offers.search')}</Button>
      </form>
    </search>
  );
}
