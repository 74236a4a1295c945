import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { housingRequest, imaginedChange, OFFER_ID, offerDetail } from '@/test/samples';
import { OfferPage } from '../OfferPage';
import { movedLines } from './imagined';

async function open(offer = offerDetail()) {
  const server = stubServer();
  server.answer('get', '/me/request', housingRequest);
  server.answer('post', '/offers/{offerId}/what-if', imaginedChange());
  server.answer('get', '/offers/{offerId}', offer);
  const view = await renderScreen(<OfferPage offerId={OFFER_ID} onApplied={() => {}} />);
  await view.user.click(await screen.findByRole('button', { name: 'Essayer' }));
  await screen.findByRole('button', { name: 'Calculer' });
  const posts = () => server.sent.filter((it) => it.method === 'POST');
  return { ...view, server, posts };
}

it('asks only for what is imagined, and tells both sides', async () => {
  const { user, posts } = await open();
  await user.selectOptions(screen.getByLabelText('Naissances'), '1 enfant naît');
  await user.type(screen.getByLabelText(/Ressources mensuelles/), '2 150,50');
  await user.click(screen.getByLabelText('Mon employeur me confirme'));
  await user.click(screen.getByRole('button', { name: 'Calculer' }));

  const result = await screen.findByRole('table', { name: 'Ce que cela changerait' });
  expect(posts().map((it) => [it.path, it.body])).toEqual([
    [`/offers/${OFFER_ID}/what-if`, { births: 1, monthlyIncomeCents: 215_050, employerConfirms: true }],
  ]);
  expect(within(result).getByRole('row', { name: /Rang parmi les candidats 8e sur 25 2e sur 25/ })).toBeVisible();
  expect(screen.getByText(/Employeur confirmé.*0 → 240/)).toBeVisible();
});

it('sends nothing while the amount is no amount', async () => {
  const { user, posts } = await open();
  await user.type(screen.getByLabelText(/Ressources mensuelles/), 'beaucoup');
  await user.click(screen.getByRole('button', { name: 'Calculer' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Écrivez un montant');
  expect(posts()).toEqual([]);
});

it('offers to search the town of a home outside the places searched, and only then', async () => {
  const outside = offerDetail({
    findings: [{ ruleId: 'searched-location', judgement: 'FAILED', message: 'Hors des lieux recherchés.' }],
  });
  const { user, posts } = await open(outside);
  await user.click(screen.getByLabelText(/J’ajoute Lyon 3e/));
  await user.click(screen.getByRole('button', { name: 'Calculer' }));
  await screen.findByRole('table', { name: 'Ce que cela changerait' });
  expect(posts().map((it) => it.body)).toEqual([{ searchedCommuneCode: outside.commune.code }]);
});

it('shows no line as moved when one side has no points', () => {
  const { before, after, ...rest } = imaginedChange();
  expect(movedLines({ ...rest, before: { ...before, score: null }, after })).toEqual([]);
  expect(movedLines({ ...rest, before, after: before })).toEqual([]);
});
