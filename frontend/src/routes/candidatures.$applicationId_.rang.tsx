import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { WhyRankPage } from '@/features/applications/WhyRankPage';

export const Route = createFileRoute('/candidatures/$applicationId_/rang')({
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  const { applicationId } = Route.useParams();
  return <WhyRankPage applicationId={applicationId} />;
}
