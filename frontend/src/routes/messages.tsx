import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { MessagesPage } from '@/features/inbox/MessagesPage';

export const Route = createFileRoute('/messages')({
  beforeLoad: requireRole('APPLICANT'),
  component: MessagesPage,
});
