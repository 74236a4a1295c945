import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { RequestPage } from '@/features/request/RequestPage';

export const Route = createFileRoute('/demande/')({
  validateSearch: only((search: Record<string, unknown>): { imported?: true } =>
    search.imported === true ? { imported: true } : {},
  ),
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  return <RequestPage justImported={Route.useSearch().imported === true} />;
}
