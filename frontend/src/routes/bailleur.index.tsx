import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { DesignationsPage } from '@/features/landlord/DesignationsPage';
import { readDesignationFilters } from '@/features/landlord/search';

export const Route = createFileRoute('/bailleur/')({
  validateSearch: only(readDesignationFilters),
  beforeLoad: requireRole('LANDLORD_AGENT'),
  component: Screen,
});

function Screen() {
  const filters = Route.useSearch();
  const navigate = useNavigate();
  return <DesignationsPage filters={filters} onFilters={(search) => void navigate({ to: '/bailleur', search })} />;
}
