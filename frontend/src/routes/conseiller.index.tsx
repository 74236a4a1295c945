import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { ReviewsPage, readState } from '@/features/staff/ReviewsPage';

export const Route = createFileRoute('/conseiller/')({
  validateSearch: readState,
  beforeLoad: requireRole('ADVISER', 'ADMIN'),
  component: Screen,
});

function Screen() {
  const { state = 'TO_REVIEW' } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <ReviewsPage
      state={state}
      onState={(it) => void navigate({ to: '/conseiller', search: it === 'TO_REVIEW' ? {} : { state: it } })}
    />
  );
}
