import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { SubmissionPage } from '@/features/request/SubmissionPage';

export const Route = createFileRoute('/demande/envoi')({
  beforeLoad: requireRole('APPLICANT'),
  component: SubmissionPage,
});
