import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { ApplicationsPage } from '@/features/applications/ApplicationsPage';

export const Route = createFileRoute('/candidatures/')({
  beforeLoad: requireRole('APPLICANT'),
  component: ApplicationsPage,
});
