import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import '@/test/fonts';
import { stubServer } from '@/test/fetchStub';
import { renderScreen } from '@/test/render';
import { DESIGNATION_ID, designationFile } from '@/test/samples';
import { DesignationPage } from './DesignationPage';

async function show(file = designationFile()) {
  const server = stubServer();
  server.answer('get', '/landlord/designations/{designationId}', file);
  const view = await renderScreen(<DesignationPage designationId={DESIGNATION_ID} />);
  const posts = () =>
    server.sent.filter((it) => it.method === 'POST').map((it) => [it.path.split('/').at(-1), it.body]);
  return { ...view, server, posts };
}

const decide = () => screen.getByRole('button', { name: 'Enregistrer la décision' });

it('records an allocation with the shortest lawful answer date', async () => {
  const { user, server, posts } = await show();
  server.answer('post', '/landlord/designations/{designationId}/decision', designationFile({ actions: [] }));
  await user.click(await screen.findByRole('radio', { name: 'Attribution' }));
  await user.click(decide());
  await waitFor(() => expect(posts()).toEqual([['decision', { decision: 'ALLOCATED', answerBy: '2026-12-01' }]]));
});

it('records a non-allocation with its reason alone', async () => {
  const { user, server, posts } = await show();
  server.answer('post', '/landlord/designations/{designationId}/decision', designationFile({ actions: [] }));
  await user.click(await screen.findByRole('radio', { name: 'Non-attribution' }));
  await user.click(decide());
  expect(await screen.findByRole('alert')).toHaveTextContent('Choisissez un motif.');
  await user.selectOptions(screen.getByRole('combobox', { name: /Motif/ }), 'Autre candidat retenu');
  await user.click(decide());
  await waitFor(() =>
    expect(posts()).toEqual([['decision', { decision: 'NOT_ALLOCATED', reasonCode: 'OTHER_CANDIDATE_PREFERRED' }]]),
  );
});

it('asks for the rank of a ranked allocation before it sends anything', async () => {
  const { user, posts } = await show();
  await user.click(await screen.findByRole('radio', { name: 'Attribution avec rang' }));
  await user.click(decide());
  expect(await screen.findByRole('alert')).toHaveTextContent('Indiquez le rang');
  expect(posts()).toEqual([]);
});

it('says that a condition was not met, without any date', async () => {
  const { user, server, posts } = await show(
    designationFile({ status: 'ALLOCATED_CONDITIONALLY', actions: ['SETTLE_CONDITION'] }),
  );
  server.answer('post', '/landlord/designations/{designationId}/condition', designationFile({ actions: [] }));
  await user.click(await screen.findByRole('radio', { name: 'Non, elle ne l’est pas' }));
  const panel = screen.getByRole('region', { name: /La condition est-elle remplie/ });
  await user.click(within(panel).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(posts()).toEqual([['condition', { met: false }]]));
});
