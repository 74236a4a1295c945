import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { DesignationsPage, readDesignationFilters } from '@/features/landlord/DesignationsPage';

export const Route = createFileRoute('/bailleur/')({
  validateSearch: readDesignationFilters,
  beforeLoad: requireRole('LANDLORD_AGENT'),
  component: Screen,
});

function Screen() {
  const filters = Route.useSearch();
  const navigate = useNavigate();
  return <DesignationsPage filters={filters} onFilters={(search) => void navigate({ to: '/bailleur', search })} />;
}
