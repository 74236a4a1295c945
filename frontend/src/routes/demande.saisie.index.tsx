import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { OverviewScreen } from '@/features/form/OverviewScreen';

export const Route = createFileRoute('/demande/saisie/')({
  beforeLoad: requireRole('APPLICANT'),
  component: OverviewScreen,
});
