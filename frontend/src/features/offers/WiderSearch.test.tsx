import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { widerSearch } from '@/test/samples';
import { Page } from '@/ui/Page';
import type { OfferFilters } from './filters';
import { Wider } from './Wider';

async function open(filters: OfferFilters, answer = widerSearch()) {
  const server = stubServer();
  server.answer('get', '/me/wider-search', answer);
  const onFilters = vi.fn();
  const view = await renderScreen(
    <Page title="Offres">
      <Wider filters={filters} onFilters={onFilters} />
    </Page>,
  );
  await view.user.click(screen.getByRole('button', { name: 'Élargir ma recherche' }));
  return { ...view, server, onFilters };
}

it('counts for the wishes of the address, and widens it by one press', async () => {
  const { user, server, onFilters } = await open({ dwellingType: 'T2', maxRent: 600, sort: 'RENT', map: true });
  await user.click(await screen.findByRole('button', { name: 'Ajouter T3 : 9 logements' }));
  expect(onFilters).toHaveBeenLastCalledWith({ dwellingType: 'T2,T3', maxRent: 600, sort: 'RENT', map: true });
  await user.click(screen.getByRole('button', { name: 'Sans loyer maximum : 4 de plus' }));
  expect(onFilters).toHaveBeenLastCalledWith({ dwellingType: 'T2', sort: 'RENT', map: true });
  expect(server.sent.at(-1)?.search.toString()).toBe('dwellingType=T2&maxRentCents=60000');
});

it('names towns, and the rules that keep the others closed, the place once', async () => {
  await open({});
  expect(await screen.findByText(/Cergy \(95\) ouvre 14 logements/)).toBeVisible();
  expect(screen.getByText(/Loyer supportable.*21 logements/)).toBeVisible();
  expect(screen.queryByText(/Lieu recherché/)).toBeNull();
});

it('says when there is nothing more', async () => {
  await open({}, { ...widerSearch(), communes: [], types: [], wishes: [], rules: [] });
  expect(await screen.findByText(/Rien de plus aujourd’hui/)).toBeVisible();
});
