import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { DocumentsPage } from '@/features/request/DocumentsPage';

export const Route = createFileRoute('/demande/pieces')({
  beforeLoad: requireRole('APPLICANT'),
  component: DocumentsPage,
});
