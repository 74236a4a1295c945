import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Providers } from '@/app/Providers';
import { createQueryClient } from '@/app/queries';

/** A screen with theme, queries and a router around it; every address leads to it. */
export async function renderScreen(screenUnderTest: ReactNode, path = '/') {
  const root = createRootRoute();
  const any = createRoute({ getParentRoute: () => root, path: '$', component: () => screenUnderTest });
  const index = createRoute({ getParentRoute: () => root, path: '/', component: () => screenUnderTest });
  const router = createRouter({
    routeTree: root.addChildren([index, any]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  const queryClient = createQueryClient();
  const view = render(
    <Providers queryClient={queryClient}>
      {/* biome-ignore lint/suspicious/noExplicitAny: a test router is not the registered one */}
      <RouterProvider router={router as any} />
    </Providers>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { ...view, router, queryClient, user: userEvent.setup() };
}
