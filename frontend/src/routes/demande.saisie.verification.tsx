import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { CheckScreen } from '@/features/form/CheckScreen';

export const Route = createFileRoute('/demande/saisie/verification')({
  beforeLoad: requireRole('APPLICANT'),
  component: CheckScreen,
});
