const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function read(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((it) => [it.type, it.value]));
}

/** Minutes by which Paris is ahead of UTC at an instant. */
function offsetAt(instant: Date): number {
  const it = read(instant);
  const wall = Date.UTC(
    Number(it.year),
    Number(it.month) - 1,
    Number(it.day),
    Number(it.hour),
    Number(it.minute),
    Number(it.second),
  );
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/** The day of an instant in Paris, and its hour and minutes: what a person writes in a form. */
export function inParis(instant: Date): { day: string; time: string } {
  const it = read(instant);
  return { day: `${it.year}-${it.month}-${it.day}`, time: `${it.hour}:${it.minute}` };
}

/** A day and a time as people in Paris write them, as an instant with its offset: `2026-12-18T17:00:00+01:00`. */
export function parisInstant(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  // The offset is that of the instant looked for, not of the same figures in UTC: looked up twice for the nights of change.
  const first = offsetAt(asUtc);
  const offset = offsetAt(new Date(asUtc.getTime() - first * 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${time}:00+${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}
