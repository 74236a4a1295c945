import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { APPLICATION_ID, application, applicationRank } from '@/test/samples';
import { ApplicationPage } from './ApplicationPage';

afterEach(() => vi.useRealTimers());

const allocated = application({ status: 'ALLOCATED', stage: 6, actions: ['ANSWER'], answerBy: '2026-12-01' });

async function show(shown = application()) {
  const server = stubServer();
  server.answer('get', '/applications/{applicationId}', shown);
  server.answer('get', '/applications/{applicationId}/rank', applicationRank());
  const view = await renderScreen(<ApplicationPage applicationId={APPLICATION_ID} justApplied={false} />);
  return { ...view, server, posts: () => server.sent.filter((it) => it.method === 'POST') };
}

it('asks for the rank again every ten seconds and tells how it moved since the last visit', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.setItem(`alin.rank.${APPLICATION_ID}`, '9');
  const { server } = await show();
  expect(await screen.findByText(/1 place gagnée/)).toBeVisible();
  server.answer('get', '/applications/{applicationId}/rank', applicationRank({ position: 11, outOf: 27 }));
  await act(() => vi.advanceTimersByTimeAsync(10_500));
  expect(await screen.findByText('11e')).toBeVisible();
  expect(screen.getByText(/2 places perdues/)).toBeVisible();
  expect(localStorage.getItem(`alin.rank.${APPLICATION_ID}`)).toBe('11');
});

it('stops asking once the board is frozen', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { server } = await show(application({ live: false, status: 'NOT_SELECTED', actions: [] }));
  server.answer('get', '/applications/{applicationId}/rank', applicationRank({ frozen: true }));
  await act(() => vi.advanceTimersByTimeAsync(10_500));
  const asked = () => server.sent.filter((it) => it.path.endsWith('/rank')).length;
  const before = asked();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(asked()).toBe(before);
});

it('withdraws after a confirmation, and shows the answer without asking again', async () => {
  const { user, server, posts } = await show();
  server.answer(
    'post',
    '/applications/{applicationId}/withdrawal',
    application({ status: 'WITHDRAWN', live: false, actions: [], rank: null, sheet: null }),
  );
  await user.click(await screen.findByRole('button', { name: 'Retirer ma candidature' }));
  expect(posts()).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Retirer ma candidature' }));
  expect(await screen.findByText('Vous avez retiré cette candidature')).toBeVisible();
  expect(posts().map((it) => [it.path, it.body])).toEqual([[`/applications/${APPLICATION_ID}/withdrawal`, undefined]]);
});

it('accepts without a reason', async () => {
  const { user, server, posts } = await show(allocated);
  server.answer(
    'post',
    '/applications/{applicationId}/answer',
    application({ status: 'OFFER_ACCEPTED', stage: 7, actions: [] }),
  );
  await user.click(await screen.findByLabelText('J’accepte ce logement'));
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  await user.click(await screen.findByRole('button', { name: 'J’accepte le logement' }));
  await waitFor(() => expect(posts().map((it) => it.body)).toEqual([{ answer: 'ACCEPTED' }]));
});

it('refuses with a reason only, after the consequences were told', async () => {
  const { user, server, posts } = await show(allocated);
  server.answer(
    'post',
    '/applications/{applicationId}/answer',
    application({ status: 'OFFER_REFUSED', live: false, actions: [] }),
  );
  await user.click(await screen.findByLabelText('Je refuse ce logement'));
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.type(screen.getByLabelText(/Pourquoi refusez-vous/), ' Trop loin de l’école ');
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent(/40 points pendant 12 mois/);
  await user.click(within(dialog).getByRole('button', { name: 'Je refuse le logement' }));
  await waitFor(() =>
    expect(posts().map((it) => it.body)).toEqual([{ answer: 'REFUSED', reason: 'Trop loin de l’école' }]),
  );
});
