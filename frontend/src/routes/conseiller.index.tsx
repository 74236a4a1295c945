import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { ReviewsPage } from '@/features/staff/ReviewsPage';
import { readState } from '@/features/staff/search';

export const Route = createFileRoute('/conseiller/')({
  validateSearch: only(readState),
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
