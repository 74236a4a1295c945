import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { PublishPage } from '@/features/landlord/PublishPage';

export const Route = createFileRoute('/bailleur/publier')({
  beforeLoad: requireRole('LANDLORD_AGENT'),
  component: PublishPage,
});
