import '@fontsource-variable/figtree';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentSession, onSessionChange } from '@/api/session';
import { i18next, i18nReady } from '@/i18n';
import { Providers } from './Providers';
import { createQueryClient } from './queries';
import { createAppRouter } from './router';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

// Another person, or nobody: what the last one saw leaves the memory, and guards look again.
let wasSignedIn = false;
onSessionChange(() => {
  const isSignedIn = currentSession().status === 'signed-in';
  if (wasSignedIn && !isSignedIn) {
    queryClient.clear();
    void router.invalidate();
  }
  wasSignedIn = isSignedIn;
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
