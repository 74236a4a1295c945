/** The text part of a mail, read back into what a person does with it: words, links with their names, codes to copy. */
export type MailBlock =
  | { kind: 'text'; text: string }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'code'; code: string };

const URL_ALONE = /^(?:(.+)\n)?(https?:\/\/\S+)$/;
const CODE_ALONE = /^\s*([A-Z0-9]{4,12})$/;

export function readMail(text: string): MailBlock[] {
  const blocks: MailBlock[] = [];
  for (const raw of text.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    const block = raw.trimEnd();
    if (block.trim() === '') continue;
    const code = CODE_ALONE.exec(block)?.[1];
    const [, label, href] = URL_ALONE.exec(block.trim()) ?? [];
    if (code) blocks.push({ kind: 'code', code });
    else if (href) blocks.push({ kind: 'link', label: label ?? href, href });
    else blocks.push({ kind: 'text', text: block.replace(/^-- \n/, '').trim() });
  }
  return blocks;
}

/** The path of a link of this platform, under whichever of this machine's names it was written; null for another site. */
export function ownPath(href: string, here: Pick<Location, 'hostname'>): string | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const local = (name: string) => name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
  if (url.hostname !== here.hostname && !(local(url.hostname) && local(here.hostname))) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
