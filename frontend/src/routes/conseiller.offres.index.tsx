import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { StaffOffersPage } from '@/features/staff/StaffOffersPage';
import { readStaffFilters } from '@/features/staff/search';

export const Route = createFileRoute('/conseiller/offres/')({
  validateSearch: only(readStaffFilters),
  beforeLoad: requireRole('ADVISER'),
  component: Screen,
});

function Screen() {
  const filters = Route.useSearch();
  const navigate = useNavigate();
  return (
    <StaffOffersPage filters={filters} onFilters={(search) => void navigate({ to: '/conseiller/offres', search })} />
  );
}
