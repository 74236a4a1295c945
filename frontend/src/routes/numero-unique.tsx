import { createFileRoute } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { RegistrationSitePage } from '@/features/request/RegistrationSitePage';

export const Route = createFileRoute('/numero-unique')({ component: Screen });

function Screen() {
  return <RegistrationSitePage signedIn={useSession().status === 'signed-in'} />;
}
