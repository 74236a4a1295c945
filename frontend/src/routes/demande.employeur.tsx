import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { EmployerPage } from '@/features/request/EmployerPage';

export const Route = createFileRoute('/demande/employeur')({
  beforeLoad: requireRole('APPLICANT'),
  component: EmployerPage,
});
