import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { DashboardPage } from '@/features/dashboard/DashboardPage';
import { Tour } from '@/features/help/Tour';

export const Route = createFileRoute('/tableau-de-bord')({
  beforeLoad: requireRole('APPLICANT'),
  component: () => <DashboardPage tour={<Tour />} />,
});
