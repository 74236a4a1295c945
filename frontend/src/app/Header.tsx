import { VisuallyHidden } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import { type Session, useSession } from '@/api/session';
import { chooseLanguage } from '@/i18n';
import { LANGUAGES, type Language } from '@/i18n/catalogues';
import { LinkButton } from '@/ui/links';
import { homeOf } from './guards';
import { type Destination, destinationsFor } from './navigation';
import { Wordmark } from './Wordmark';

/** Visitors have none. */
const AccountButton = lazy(() => import('./AccountButton').then((it) => ({ default: it.AccountButton })));

const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };

export function Header() {
  const { t } = useTranslation('app');
  const session = useSession();
  const destinations = destinationsFor(session);
  const start = session.status === 'signed-in' ? homeOf(session.role) : '/';
  return (
    <header className="alin-header">
      <div className="alin-bar">
        <Link to={start} className="alin-wordmark" aria-label={t('home')}>
          <Wordmark />
        </Link>
        <nav
          className="alin-nav"
          aria-label={t('nav.label')}
          data-tabs={session.status === 'signed-in' ? '' : undefined}
        >
          <ul>
            {destinations.map((it) => (
              <li key={it.to}>
                <NavLink destination={it} all={destinations} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="alin-end">
          <Languages session={session} />
          <Account session={session} />
        </div>
      </div>
    </header>
  );
}

/** Marks the longest destination that begins the address, so that /bailleur/offres is not also « /bailleur ». */
function NavLink({ destination, all }: { destination: Destination; all: Destination[] }) {
  const { t } = useTranslation('app');
  const path = useRouterState({ select: (it) => it.location.pathname });
  const current = all
    .filter((it) => path === it.to || path.startsWith(`${it.to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <Link
      to={destination.to}
      aria-current={current === destination ? 'page' : undefined}
      activeOptions={{ exact: true }}
    >
      <destination.Icon size={20} stroke={1.8} aria-hidden />
      <span>{t(`nav.${destination.key}`)}</span>
    </Link>
  );
}

function Languages({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('app');
  const choose = (language: Language) => {
    void chooseLanguage(language);
    // Mails follow the choice too; a failure here costs nothing on screen.
    if (session.status === 'signed-in') {
      void client.PUT('/me/language', { body: { language } }).catch(() => undefined);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form around it
    <div className="alin-choices" role="group" aria-label={t('language')}>
      {LANGUAGES.map((it) => (
        <button key={it} type="button" lang={it} aria-pressed={i18n.language === it} onClick={() => choose(it)}>
          <span aria-hidden>{it.toUpperCase()}</span>
          <VisuallyHidden>{LANGUAGE_NAMES[it]}</VisuallyHidden>
        </button>
      ))}
    </div>
  );
}

function Account({ session }: { session: Session }) {
  const { t } = useTranslation('app');
  if (session.status === 'unknown') return null;
  if (session.status === 'signed-out') {
    return (
      <LinkButton to="/connexion" variant="filled" size="sm" h={44}>
        {t('logIn')}
      </LinkButton>
    );
  }
  return (
    <Suspense fallback={<span className="alin-disclosure" />}>
      <AccountButton session={session} />
    </Suspense>
  );
}
