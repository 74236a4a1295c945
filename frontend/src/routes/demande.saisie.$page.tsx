import { createFileRoute } from '@tanstack/react-router';
import { requireRole } from '@/app/guards';
import { PageScreen } from '@/features/form/PageScreen';

export const Route = createFileRoute('/demande/saisie/$page')({
  beforeLoad: requireRole('APPLICANT'),
  component: Screen,
});

function Screen() {
  return <PageScreen code={Route.useParams().page} />;
}
