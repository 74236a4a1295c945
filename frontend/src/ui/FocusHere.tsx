import { type ReactNode, useEffect, useRef } from 'react';
import './sheet.css';

/**
 * Takes focus when it appears: for a step or a result that replaces what was on screen without another address, where
 * focus would otherwise be lost with the button that was pressed.
 */
export function FocusHere({ when = true, children }: { when?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(when);
  useEffect(() => {
    if (!first.current) return;
    box.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="alin-focus-here">
      {children}
    </div>
  );
}
