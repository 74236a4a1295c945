import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { disclosurePreview, importedRequest, knownEmployer } from '@/test/fixtures';
import { renderScreen } from '@/test/render';
import { EmployerPage } from './EmployerPage';

it('sends the version that the form started from; after a change elsewhere, nothing typed is lost', async () => {
  const server = stubServer();
  server.answer('get', '/me/request/disclosure/preview', disclosurePreview);
  server.answer('get', '/employers/{siret}', knownEmployer);
  const elsewhere = {
    ...importedRequest,
    version: importedRequest.version + 1,
    complement: { ...importedRequest.complement, staffNumber: 'S-900', department: 'Atelier' },
  };
  server.answer('get', '/me/request', importedRequest);
  server.refuse('patch', '/me/request', { type: 'urn:alin:problem:stale', title: 'La demande a changé', status: 412 });
  const { user } = await renderScreen(<EmployerPage />);
  const department = await screen.findByLabelText(/service/);
  await user.clear(department);
  await user.type(department, 'Achats');
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));
  await screen.findByRole('alert', { name: 'La demande a changé' });

  server.answer('get', '/me/request', elsewhere);
  server.answer('patch', '/me/request', elsewhere);
  await user.click(screen.getByRole('button', { name: 'Reprendre la version à jour' }));
  await screen.findByText(/vos réponses sont toujours là/);
  expect(screen.getByLabelText(/service/)).toHaveValue('Achats');
  expect(screen.getByLabelText(/Matricule/)).toHaveValue('S-900');
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const sent = server.sent.filter((it) => it.method === 'PATCH');
  expect(sent.map((it) => it.headers.get('If-Match'))).toEqual([
    `"${importedRequest.version}"`,
    `"${elsewhere.version}"`,
  ]);
  expect(sent[1]?.body).toMatchObject({ department: 'Achats', staffNumber: 'S-900' });
});

it('tells at once what is known of the company, and asks only what it wants to know', async () => {
  const server = stubServer();
  server.answer('get', '/me/request', importedRequest);
  server.answer('get', '/me/request/disclosure/preview', disclosurePreview);
  server.answer('get', '/employers/{siret}', knownEmployer);
  await renderScreen(<EmployerPage />);

  expect(await screen.findByText('Ateliers du Val a ouvert son espace sur AL’in.')).toBeVisible();
  expect(screen.getByLabelText(/Matricule/)).toBeVisible();
  expect(screen.queryByRole('radiogroup', { name: /CDI intérimaire/ })).not.toBeInTheDocument();
});
