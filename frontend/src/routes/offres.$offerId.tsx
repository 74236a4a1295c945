import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { OfferPage } from '@/features/offers/OfferPage';

export const Route = createFileRoute('/offres/$offerId')({
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const { offerId } = Route.useParams();
  const navigate = useNavigate();
  return (
    <OfferPage
      key={offerId}
      offerId={offerId}
      onApplied={(applicationId) =>
        void navigate({ to: '/candidatures/$applicationId', params: { applicationId }, search: { applied: true } })
      }
    />
  );
}
