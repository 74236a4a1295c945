import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { readStaffFilters, StaffOffersPage } from '@/features/staff/StaffOffersPage';

export const Route = createFileRoute('/conseiller/offres/')({
  validateSearch: readStaffFilters,
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
