import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { readFilters } from '@/features/offers/filters';
import { OffersPage } from '@/features/offers/OffersPage';

export const Route = createFileRoute('/offres/')({
  validateSearch: only(readFilters),
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const filters = Route.useSearch();
  const navigate = useNavigate();
  return <OffersPage filters={filters} onFilters={(search) => void navigate({ to: '/offres', search })} />;
}
