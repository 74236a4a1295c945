import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { currentSession, signedOut } from '@/api/session';
import { requireRole } from '@/app/guards';
import { AccountPage } from '@/features/me/AccountPage';

// Each section is a screen of its own, and is loaded by whoever opens it.
const AddressPage = lazy(() => import('@/features/account/AddressPage').then((it) => ({ default: it.AddressPage })));
const SecurityPage = lazy(() => import('@/features/account/SecurityPage').then((it) => ({ default: it.SecurityPage })));
const NotificationsPage = lazy(() =>
  import('@/features/inbox/NotificationsPage').then((it) => ({ default: it.NotificationsPage })),
);
const ClosePage = lazy(() => import('@/features/me/ClosePage').then((it) => ({ default: it.ClosePage })));
const ClosedPage = lazy(() => import('@/features/me/ClosePage').then((it) => ({ default: it.ClosedPage })));
const DataPage = lazy(() => import('@/features/me/DataPage').then((it) => ({ default: it.DataPage })));

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
