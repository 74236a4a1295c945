import type { ReactNode } from 'react';

/** Holds the primary action of a screen: under the thumb on a phone, in the flow on a large screen. */
export function StickyAction({ children }: { children: ReactNode }) {
  return <div className="alin-sticky">{children}</div>;
}
