import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  /** Absent facts are left out. */
  value: ReactNode | null | undefined;
  key?: string;
}

/** Facts as a definition list: label beside value, stacked on a narrow phone. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="alin-facts">
      {facts
        .filter((it) => it.value !== null && it.value !== undefined && it.value !== '')
        .map((it) => (
          <div key={it.key ?? it.label}>
            <dt>{it.label}</dt>
            <dd>{it.value}</dd>
          </div>
        ))}
    </dl>
  );
}
