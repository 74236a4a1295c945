import '@fontsource-variable/figtree';
import './mantine.css';
import './tokens.css';
import './app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepForOffline } from '@/api/offline';
import { currentSession, onSessionChange } from '@/api/session';
import { i18next, i18nReady, proposeLanguage } from '@/i18n';
import '@/ui/nonce';
import { Providers } from './Providers';
import { createQueryClient } from './queries';
import { createAppRouter } from './router';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

// What the last person saw leaves the memory; after an expiry the guard of the screen sends to the log-in page and back.
let wasSignedIn = false;
onSessionChange(() => {
  const session = currentSession();
  if (wasSignedIn && session.status === 'signed-out') {
    queryClient.clear();
    if (session.reason === 'expired') void router.invalidate();
  }
  if (!wasSignedIn && session.status === 'signed-in') void proposeLanguage(session.profile.language);
  wasSignedIn = session.status === 'signed-in';
});

// Messages, findings and explanations come from the server in one language: ask again in the other.
i18next.on('languageChanged', () => void queryClient.invalidateQueries());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await i18nReady;
createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
keepForOffline();
