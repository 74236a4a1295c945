import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { APPLICATION_ID, reviewFile } from '@/test/samples';
import { ReviewFilePage } from './ReviewFilePage';

async function show() {
  const server = stubServer();
  server.answer('get', '/staff/applications/{applicationId}', reviewFile());
  const view = await renderScreen(<ReviewFilePage applicationId={APPLICATION_ID} />);
  return { ...view, server, posts: () => server.sent.filter((it) => it.method === 'POST') };
}

it('approves, and leads to the nomination', { timeout: 20_000 }, async () => {
  const { user, server, posts } = await show();
  server.answer(
    'post',
    '/staff/applications/{applicationId}/review',
    reviewFile({ status: 'APPROVED', actions: ['DESIGNATE'] }),
  );
  await user.click(await screen.findByRole('button', { name: 'Valider le dossier' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Valider le dossier' }));
  expect(await screen.findByRole('link', { name: 'Choisir les dossiers à transmettre' })).toBeVisible();
  expect(posts().map((it) => it.body)).toEqual([{ decision: 'APPROVED' }]);
});

it('rejects with a reason, and with details when the reason is another one', { timeout: 20_000 }, async () => {
  const { user, server, posts } = await show();
  server.answer(
    'post',
    '/staff/applications/{applicationId}/review',
    reviewFile({ status: 'REJECTED_BY_ALS', actions: [] }),
  );
  await user.click(await screen.findByRole('button', { name: 'Rejeter le dossier' }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: /Motif/ }), 'Autre motif');
  await user.click(within(dialog).getByRole('button', { name: 'Rejeter le dossier' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Précisez le motif.');
  expect(posts()).toEqual([]);
  await user.type(within(dialog).getByLabelText('Précision pour le candidat'), 'Ne répond plus');
  await user.click(within(dialog).getByRole('button', { name: 'Rejeter le dossier' }));
  await waitFor(() =>
    expect(posts().map((it) => it.body)).toEqual([
      { decision: 'REJECTED', reasonCode: 'OTHER', reasonText: 'Ne répond plus' },
    ]),
  );
});
