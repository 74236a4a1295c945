import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { ComparePage } from '@/features/offers/ComparePage';
import { readCompared } from '@/features/offers/compareSearch';

export const Route = createFileRoute('/comparer')({
  validateSearch: only(readCompared),
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const { offers } = Route.useSearch();
  return <ComparePage offerIds={offers.split(',').filter(Boolean)} />;
}
