import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { currentSession, signedOut } from '@/api/session';
import { requireRole } from '@/app/guards';
import { AddressPage } from '@/features/account/AddressPage';
import { SecurityPage } from '@/features/account/SecurityPage';
import { NotificationsPage } from '@/features/inbox/NotificationsPage';
import { AccountPage } from '@/features/me/AccountPage';
import { ClosedPage, ClosePage } from '@/features/me/ClosePage';
import { DataPage } from '@/features/me/DataPage';

export const Route = createFileRoute('/compte/{-$section}')({
  beforeLoad: async (it) => {
    // Who has just closed the account reads the good-bye signed out.
    if (it.params.section !== 'ferme') await requireRole('APPLICANT', 'ADVISER', 'LANDLORD_AGENT', 'ADMIN')(it);
  },
  component: Screen,
});

function Screen() {
  const { section } = Route.useParams();
  const navigate = useNavigate();
  const session = currentSession();
  const applicant = session.status === 'signed-in' && session.role === 'APPLICANT';
  if (section === 'ferme') return <ClosedPage />;
  if (section === 'securite') return <SecurityPage />;
  if (section === 'adresse') {
    return <AddressPage present={session.status === 'signed-in' ? session.profile.email : ''} />;
  }
  if (section === 'notifications' && applicant) return <NotificationsPage />;
  if (section === 'donnees' && applicant) return <DataPage />;
  if (section === 'fermer' && applicant) {
    return (
      <ClosePage
        onClosed={() => {
          void navigate({ to: '/compte/{-$section}', params: { section: 'ferme' } }).then(() =>
            signedOut('logged-out'),
          );
        }}
      />
    );
  }
  return <AccountPage />;
}
