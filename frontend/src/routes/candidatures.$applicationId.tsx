import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { only } from '@/app/search';
import { ApplicationPage } from '@/features/applications/ApplicationPage';

export const Route = createFileRoute('/candidatures/$applicationId')({
  validateSearch: only((search: Record<string, unknown>): { applied?: true } =>
    search.applied === true ? { applied: true } : {},
  ),
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const { applicationId } = Route.useParams();
  return (
    <ApplicationPage
      key={applicationId}
      applicationId={applicationId}
      justApplied={Route.useSearch().applied === true}
    />
  );
}
