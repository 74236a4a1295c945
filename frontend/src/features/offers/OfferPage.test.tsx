import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { application, OFFER_ID, offerDetail } from '@/test/samples';
import { OfferPage } from './OfferPage';

async function openDialog() {
  const server = stubServer();
  server.answer('get', '/offers/{offerId}', offerDetail());
  const onApplied = vi.fn();
  const view = await renderScreen(<OfferPage offerId={OFFER_ID} onApplied={onApplied} />);
  await view.user.click(await screen.findByRole('button', { name: 'Je postule' }));
  const dialog = await screen.findByRole('dialog', { name: /Postuler à cette offre/ });
  const posts = () => server.sent.filter((it) => it.method === 'POST');
  return { ...view, server, dialog, posts, onApplied };
}

const button = (dialog: HTMLElement, name: string) => within(dialog).getByRole('button', { name });

it('sends the offer alone, under one key that a retry after a silent network keeps', async () => {
  const { user, server, dialog, posts, onApplied } = await openDialog();
  server.raw('post', '/applications', () => Promise.reject(new TypeError('offline')));
  await user.click(button(dialog, 'Je postule'));
  await within(dialog).findByText('Le service ne répond pas');
  server.answer('post', '/applications', application(), 201);
  await user.click(button(dialog, 'Réessayer'));
  await waitFor(() => expect(onApplied).toHaveBeenCalledExactlyOnceWith(application().id));

  expect(posts().map((it) => it.body)).toEqual([{ offerId: OFFER_ID }, { offerId: OFFER_ID }]);
  const keys = posts().map((it) => it.headers.get('Idempotency-Key'));
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
});

it('keeps the key while its twin is being answered, and takes another one after a clear refusal', async () => {
  const { user, server, dialog, posts } = await openDialog();
  server.refuse('post', '/applications', {
    type: 'urn:alin:problem:idempotency-in-progress',
    title: 'Déjà en cours',
    status: 409,
  });
  await user.click(button(dialog, 'Je postule'));
  await within(dialog).findByText('Déjà en cours');
  server.refuse('post', '/applications', {
    type: 'urn:alin:problem:documents-missing',
    title: 'Il manque des pièces',
    status: 422,
  });
  await user.click(button(dialog, 'Réessayer'));
  await within(dialog).findByText('Il manque des pièces');
  expect(within(dialog).getByRole('link', { name: 'Compléter ma demande' })).toHaveAttribute('href', '/demande');
  await user.click(button(dialog, 'Réessayer'));
  await waitFor(() => expect(posts()).toHaveLength(3));
  const [first, second, third] = posts().map((it) => it.headers.get('Idempotency-Key'));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('seeds the cache with the answer, so that the next screen asks nothing for it', async () => {
  const { user, server, dialog, onApplied, queryClient } = await openDialog();
  server.answer('post', '/applications', application(), 201);
  await user.dblClick(button(dialog, 'Je postule'));
  await waitFor(() => expect(onApplied).toHaveBeenCalled());
  expect(server.sent.filter((it) => it.method === 'POST')).toHaveLength(1);
  const path = { params: { path: { applicationId: application().id } } };
  expect(queryClient.getQueryData(['get', '/applications/{applicationId}', path])).toEqual(application());
});

it('leads to the live application when there is one already', async () => {
  const { user, server, dialog } = await openDialog();
  const live = '0190a000-0000-7000-8000-000000000777';
  server.refuse('post', '/applications', {
    type: 'urn:alin:problem:already-applied',
    title: 'Une candidature est en cours',
    status: 409,
    links: [{ rel: 'application', href: `/api/v1/applications/${live}` }],
  });
  await user.click(button(dialog, 'Je postule'));
  const link = await within(dialog).findByRole('link', { name: 'Voir ma candidature en cours' });
  expect(link).toHaveAttribute('href', `/candidatures/${live}`);
});
