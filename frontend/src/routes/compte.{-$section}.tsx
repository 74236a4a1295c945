import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { NotificationsPage } from '@/features/inbox/NotificationsPage';

export const Route = createFileRoute('/compte/{-$section}')({
  beforeLoad: requireRole('APPLICANT'),
  component: NotificationsPage,
});
