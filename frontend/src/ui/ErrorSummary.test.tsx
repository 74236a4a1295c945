import { zodResolver } from '@hookform/resolvers/zod';
import { screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '@/api/problem';
import { renderScreen } from '@/test/render';
import { fieldOfPointer } from './ErrorSummary';
import { TextField } from './fields';
import { Form } from './form';
import { Page } from './Page';
import { z } from './zod';

function Example({ problem, onSubmit }: { problem?: unknown; onSubmit: (values: { email: string }) => void }) {
  const form = useForm({
    resolver: zodResolver(z.object({ email: z.string().check(z.minLength(1, 'Indiquez une adresse.')) })),
    defaultValues: { email: '' },
    shouldFocusError: false,
  });
  return (
    <Page title="Exemple">
      <Form form={form} problem={problem} onSubmit={onSubmit}>
        <TextField name="email" label="Adresse" />
        <button type="submit">Envoyer</button>
      </Form>
    </Page>
  );
}

it('takes focus after a refused submission and leads to the field', async () => {
  const onSubmit = vi.fn();
  const { user } = await renderScreen(<Example onSubmit={onSubmit} />);

  await user.click(screen.getByRole('button', { name: 'Envoyer' }));

  const summary = await screen.findByRole('alert', { name: 'Certaines réponses sont à corriger' });
  expect(summary).toHaveFocus();
  expect(screen.getByLabelText('Adresse')).toBeInvalid();
  expect(onSubmit).not.toHaveBeenCalled();

  await user.click(screen.getByRole('link', { name: 'Indiquez une adresse.' }));
  expect(screen.getByLabelText('Adresse')).toHaveFocus();
});

it('shows the words of the server and links its violations to fields', async () => {
  const problem = new ProblemError({
    slug: 'validation',
    status: 400,
    title: 'Réponse refusée',
    detail: 'Relisez.',
    violations: [{ pointer: '/email', message: 'Adresse inconnue' }],
    reasons: [{ ruleId: 'employer-size', message: 'Moins de 10 salariés' }],
  });
  const { user } = await renderScreen(<Example problem={problem} onSubmit={() => undefined} />);

  const summary = screen.getByRole('alert', { name: 'Réponse refusée' });
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent('Relisez.');
  expect(summary).toHaveTextContent('Moins de 10 salariés');
  await user.click(screen.getByRole('link', { name: 'Adresse inconnue' }));
  expect(screen.getByLabelText('Adresse')).toHaveFocus();
});

it('has words for a network that does not answer', async () => {
  await renderScreen(<Example problem={new ProblemError({ slug: 'network', status: 0 })} onSubmit={() => undefined} />);
  expect(screen.getByRole('alert', { name: 'Le service ne répond pas' })).toBeInTheDocument();
});

it('reads JSON pointers', () => {
  expect(fieldOfPointer('/household/persons/0/birthDate')).toBe('household.persons.0.birthDate');
  expect(fieldOfPointer('#/a~1b')).toBe('a/b');
});
