import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { ReviewFilePage } from '@/features/staff/ReviewFilePage';

export const Route = createFileRoute('/conseiller/dossiers/$applicationId')({
  beforeLoad: requireRole('ADVISER'),
  component: Screen,
});

function Screen() {
  const { applicationId } = Route.useParams();
  return <ReviewFilePage key={applicationId} applicationId={applicationId} />;
}
