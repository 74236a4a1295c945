import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { savedElsewhere, startedForm } from '@/test/formFixture';
import { renderScreen } from '@/test/render';
import { PageScreen } from './PageScreen';

const saved = { ...startedForm, version: 5 };

it('sends the whole page with the version it started from', async () => {
  const server = stubServer();
  server.answer('get', '/me/request-form', startedForm);
  server.answer('put', '/me/request-form/pages/{page}', saved);
  const { user } = await renderScreen(<PageScreen code="contact" />);
  const mail = await screen.findByLabelText(/Adresse e-mail/);
  await user.clear(mail);
  await user.type(mail, 'nouvelle@courriel.example');
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const [put] = server.sent.filter((it) => it.method === 'PUT');
  expect(put?.path).toBe('/me/request-form/pages/contact');
  expect(put?.headers.get('If-Match')).toBe('"4"');
  expect(put?.body).toEqual({
    items: [
      {
        id: '1',
        answers: [
          { question: 'email', values: ['nouvelle@courriel.example'] },
          { question: 'mobilePhone', values: ['0639981234'] },
        ],
      },
    ],
  });
});

it('names what must be answered before going on, and lets one stop anyway', async () => {
  const server = stubServer();
  server.answer('get', '/me/request-form', startedForm);
  server.answer('put', '/me/request-form/pages/{page}', saved);
  const { user } = await renderScreen(<PageScreen code="contact" />);
  await user.clear(await screen.findByLabelText(/Adresse e-mail/));
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const summary = await screen.findByRole('alert');
  expect(summary).toHaveFocus();
  expect(within(summary).getByRole('link', { name: 'Adresse e-mail : répondez à cette question.' })).toBeVisible();
  expect(server.sent.filter((it) => it.method === 'PUT')).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Enregistrer et compléter plus tard' }));
  const [put] = server.sent.filter((it) => it.method === 'PUT');
  expect(put?.body).toEqual({ items: [{ id: '1', answers: [{ question: 'mobilePhone', values: ['0639981234'] }] }] });
});

it('shows a question while the answer before it asks for it, and forgets it otherwise', async () => {
  const server = stubServer();
  server.answer('get', '/me/request-form', startedForm);
  server.answer('put', '/me/request-form/pages/{page}', saved);
  const { user } = await renderScreen(<PageScreen code="household" />);
  const births = await screen.findByRole('radiogroup', { name: /Attendez-vous une naissance/ });
  expect(screen.queryByLabelText(/Date de naissance prévue/)).not.toBeInTheDocument();
  await user.click(within(births).getByRole('radio', { name: 'Oui' }));
  await user.type(screen.getByLabelText(/Date de naissance prévue/), '01/02/2027');
  await user.click(within(births).getByRole('radio', { name: 'Non' }));
  expect(screen.queryByLabelText(/Date de naissance prévue/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const [put] = server.sent.filter((it) => it.method === 'PUT');
  expect(put?.body).toEqual({
    items: [
      {
        id: '1',
        answers: [
          { question: '+coApplicant.any', values: ['yes'] },
          { question: 'births.expected', values: ['no'] },
        ],
      },
    ],
  });
});

it('adds a person without a number and takes one away', async () => {
  const server = stubServer();
  server.answer('get', '/me/request-form', startedForm);
  server.answer('put', '/me/request-form/pages/{page}', saved);
  const { user } = await renderScreen(<PageScreen code="co-applicants" />);
  await user.type(await screen.findByLabelText(/Prénom/), 'Ada');
  await user.click(screen.getByRole('radio', { name: 'Colocataire' }));
  await user.click(screen.getByRole('button', { name: 'Ajouter une personne' }));
  expect(screen.getAllByLabelText(/Prénom/)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Retirer Personne 2' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const [put] = server.sent.filter((it) => it.method === 'PUT');
  expect(put?.body).toEqual({
    items: [
      {
        id: null,
        answers: [
          { question: 'coApplicant.firstName', values: ['Ada'] },
          { question: 'coApplicant.link', values: ['L'] },
        ],
      },
    ],
  });
});

it('after another device saved the page, shows both and loses neither', async () => {
  const server = stubServer();
  server.answer('get', '/me/request-form', startedForm);
  server.refuse('put', '/me/request-form/pages/{page}', {
    type: 'urn:alin:problem:stale',
    title: 'Version dépassée',
    status: 412,
  });
  const { user } = await renderScreen(<PageScreen code="contact" />);
  const mail = await screen.findByLabelText(/Adresse e-mail/);
  await user.clear(mail);
  await user.type(mail, 'mienne@courriel.example');
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));
  await screen.findByRole('alert', { name: 'Version dépassée' });

  server.answer('get', '/me/request-form', savedElsewhere);
  server.answer('put', '/me/request-form/pages/{page}', { ...savedElsewhere, version: 10 });
  await user.click(screen.getByRole('button', { name: 'Voir ce qui a été enregistré ailleurs' }));
  expect(await screen.findByText('autre@courriel.example')).toBeVisible();
  expect(screen.getByLabelText(/Adresse e-mail/)).toHaveValue('mienne@courriel.example');
  await user.click(screen.getByRole('button', { name: 'Garder mes réponses' }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer et continuer' }));

  const puts = server.sent.filter((it) => it.method === 'PUT');
  expect(puts.map((it) => it.headers.get('If-Match'))).toEqual(['"4"', '"9"']);
});
