import type { QueryClient } from '@tanstack/react-query';
import { createRouter, lazyRouteComponent, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { routeTree } from '@/routeTree.gen';

// Seldom shown, so not part of the first download.
const NotFound = lazyRouteComponent(() => import('./Fallbacks'), 'NotFound');
const RouteError = lazyRouteComponent(() => import('./Fallbacks'), 'RouteError');

/** A value is read as JSON only where nothing is lost: a run of digits too long for a number stays the text it was. */
function readValue(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new Error('not the same value');
  return value;
}

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseSearchWith(readValue),
    stringifySearch: stringifySearchWith(JSON.stringify, readValue),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: RouteError,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
