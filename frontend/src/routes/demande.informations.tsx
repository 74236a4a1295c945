import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { InformationPage } from '@/features/request/InformationPage';

export const Route = createFileRoute('/demande/informations')({
  beforeLoad: requireRole('APPLICANT'),
  component: InformationPage,
});
