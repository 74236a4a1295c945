import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { cssVariables, theme } from './theme';

/** The device's own theme until the person chooses one, on this device. */
const chosenTheme = localStorageColorSchemeManager({ key: 'alin.theme' });

/** The server writes a fresh nonce into the page on every request; Mantine puts it on the styles that it adds. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={chosenTheme}
        getStyleNonce={styleNonce}
      >
        <Suspense>{children}</Suspense>
      </MantineProvider>
    </QueryClientProvider>
  );
}
