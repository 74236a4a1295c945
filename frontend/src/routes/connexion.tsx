import { createFileRoute, useNavigate, useRouter } from '@tanstack/react-router';
import { currentSession } from '@/api/session';
import { homeOf, safeNext, visitorsOnly } from '@/app/guards';
import { only } from '@/app/search';
import { LogInPage } from '@/features/account/LogInPage';

export const Route = createFileRoute('/connexion')({
  validateSearch: only((search): { next?: string } => {
    const next = safeNext(search.next);
    return next ? { next } : {};
  }),
  beforeLoad: visitorsOnly,
  component: Screen,
});

function Screen() {
  const { next } = Route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const goOn = async () => {
    const session = currentSession();
    if (session.status !== 'signed-in') return;
    if (next) router.history.push(next);
    else await navigate({ to: homeOf(session.role) });
  };
  return <LogInPage expired={next !== undefined} onLoggedIn={() => void goOn()} />;
}
