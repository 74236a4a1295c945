import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { DisclosurePage } from '@/features/request/DisclosurePage';

export const Route = createFileRoute('/demande/confidentialite')({
  beforeLoad: requireRole('APPLICANT'),
  component: DisclosurePage,
});
