import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { type OfferFilters, readFilters } from '@/features/offers/filters';
import { OffersPage } from '@/features/offers/OffersPage';

export const Route = createFileRoute('/offres/')({
  // Read by the screen: what an address may hold need not be in everybody's first download.
  validateSearch: (raw: Record<string, unknown>): OfferFilters => raw,
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const filters = readFilters({ ...Route.useSearch() });
  const navigate = useNavigate();
  return <OffersPage filters={filters} onFilters={(search) => void navigate({ to: '/offres', search })} />;
}
