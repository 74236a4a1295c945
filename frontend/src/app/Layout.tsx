import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { knownSession, useSession } from '@/api/session';
import { Skeletons } from '@/ui/Loaded';
import { Header } from './Header';
import { OfflineNotice } from './OfflineNotice';

const RULES: string = '/regles';

const ThemeChoice = lazy(() => import('./ThemeChoice').then((it) => ({ default: it.ThemeChoice })));
const TermsNotice = lazy(() => import('./TermsNotice').then((it) => ({ default: it.TermsNotice })));
const SandboxBanner = lazy(() => import('./SandboxBanner').then((it) => ({ default: it.SandboxBanner })));

/** Skip link, banner of the demonstration, header with navigation, the screen, footer. */
export function Layout() {
  const { t } = useTranslation('app');
  const session = useSession();
  useEffect(() => {
    void knownSession();
  }, []);
  return (
    <>
      <a className="alin-skip" href="#content">
        {t('skip')}
      </a>
      <Suspense fallback={null}>
        <SandboxBanner />
      </Suspense>
      <Header />
      <OfflineNotice />
      <Suspense fallback={null}>
        {session.status === 'signed-in' && session.profile.termsToAccept ? <TermsNotice /> : null}
      </Suspense>
      <main id="content" className="alin-main" tabIndex={-1}>
        <Suspense fallback={<Skeletons />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="alin-footer">
        <div>
          <span>{t('footer.about')}</span>
          <Link to={RULES}>{t('footer.rules')}</Link>
          <Link to="/donnees">{t('footer.data')}</Link>
          <Link to="/aide">{t('footer.help')}</Link>
          <Suspense fallback={null}>{session.status === 'signed-out' ? <ThemeChoice /> : null}</Suspense>
        </div>
      </footer>
    </>
  );
}
