import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/**
 * A button and what it opens under itself. Escape closes and gives the focus back; a press elsewhere or a focus that
 * moves on closes too. A few lines of our own: the kit's popover measures and floats, which would be 20 kB on every page.
 */
export function Disclosure({
  label,
  button,
  children,
}: {
  /** Names the button and the group that it opens. */
  label: string;
  button: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = () => setOpen(false);

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    opener.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Escape of what it holds
    <div ref={box} className="alin-disclosure" onKeyDown={onEscape}>
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form around it
        <div id={panel} role="group" aria-label={label} className="alin-panel">
          {typeof children === 'function' ? children(close) : children}
        </div>
      ) : null}
    </div>
  );
}
