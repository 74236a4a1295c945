import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { completeRequest, disclosurePreview } from '@/test/fixtures';
import { renderScreen } from '@/test/render';
import { DisclosurePage } from './DisclosurePage';

it('shows what the employer will read today, what it gives, and every choice made before', async () => {
  const server = stubServer();
  server.answer('get', '/me/request', completeRequest);
  server.answer('get', '/me/request/disclosure/preview', disclosurePreview);
  server.answer('get', '/me/disclosure-changes', {
    items: [
      {
        at: '2026-11-20T10:00:00+01:00',
        platformNumber: '0000001436',
        levelBefore: 3,
        labelBefore: 'Je souhaite être accompagné par mon entreprise',
        level: 1,
        label: 'Je reste anonyme',
      },
    ],
    next: null,
  });
  const { user } = await renderScreen(<DisclosurePage />);

  expect(await screen.findByText(/406 une fois confirmé/)).toBeVisible();
  const sees = screen.getAllByText(/Votre employeur voit/).at(-1);
  await user.click(sees as HTMLElement);
  expect(screen.getByText('Moreau')).toBeVisible();
  expect(screen.getByText(/non renseignés : Téléphone du domicile/)).toBeVisible();
  const ledger = screen.getByRole('region', { name: 'Mes choix, depuis le début' });
  expect(within(ledger).getByText(/→ Je reste anonyme/)).toBeVisible();
  expect(within(ledger).getByRole('button', { name: 'Télécharger le registre' })).toBeVisible();
});
