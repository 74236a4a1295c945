import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { StaffOfferPage } from '@/features/staff/StaffOfferPage';

export const Route = createFileRoute('/conseiller/offres/$offerId')({
  beforeLoad: requireRole('ADVISER'),
  component: Screen,
});

function Screen() {
  const { offerId } = Route.useParams();
  return <StaffOfferPage key={offerId} offerId={offerId} />;
}
