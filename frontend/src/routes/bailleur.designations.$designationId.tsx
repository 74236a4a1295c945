import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { DesignationPage } from '@/features/landlord/DesignationPage';

export const Route = createFileRoute('/bailleur/designations/$designationId')({
  beforeLoad: requireRole('LANDLORD_AGENT'),
  component: Screen,
});

function Screen() {
  const { designationId } = Route.useParams();
  return <DesignationPage key={designationId} designationId={designationId} />;
}
