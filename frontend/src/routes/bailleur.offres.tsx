import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { LandlordOffersPage } from '@/features/landlord/LandlordOffersPage';
import { readOfferStatus } from '@/features/landlord/search';

export const Route = createFileRoute('/bailleur/offres')({
  validateSearch: only(readOfferStatus),
  beforeLoad: requireRole('LANDLORD_AGENT'),
  component: Screen,
});

function Screen() {
  const { status = 'ALL' } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <LandlordOffersPage
      status={status}
      onStatus={(it) => void navigate({ to: '/bailleur/offres', search: it === 'ALL' ? {} : { status: it } })}
    />
  );
}
