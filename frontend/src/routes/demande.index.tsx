import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { RequestPage } from '@/features/request/RequestPage';

export const Route = createFileRoute('/demande/')({
  validateSearch: only((search: Record<string, unknown>): { imported?: true; registered?: true } => ({
    ...(search.imported === true ? { imported: true } : {}),
    ...(search.registered === true ? { registered: true } : {}),
  })),
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const { imported, registered } = Route.useSearch();
  return <RequestPage justImported={imported === true} justRegistered={registered === true} />;
}
