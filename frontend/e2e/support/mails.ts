import { expect } from '@playwright/test';
import { Api, ok, type Schemas } from './api';

type Mail = Schemas['SandboxMail'];
const read = new Set<string>();

async function mailsOf(recipient: string): Promise<Mail[]> {
  const params = { query: { recipient, limit: 100 } };
  return (await ok(Api.visitor().http.GET('/sandbox/mails', { params }))).items;
}

/** What lies in this mailbox already is old: the next mail waited for is a new one. */
export async function forgetMails(recipient: string): Promise<void> {
  for (const { id } of await mailsOf(recipient)) read.add(id);
}

/** Waits for a mail that nobody has read yet, with these words in its subject. */
export async function nextMail(recipient: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsOf(recipient)).find((it) => !read.has(it.id) && it.subject.includes(subject));
        return found?.subject;
      },
      { message: `mail « ${subject} » to ${recipient}`, timeout: 30_000, intervals: [250, 500, 1000] },
    )
    .toContain(subject);
  const mail = found as Mail;
  read.add(mail.id);
  return mail;
}

/** The link of a mail that leads to this screen. */
export function linkIn(mail: Mail, path: string): string {
  const link = mail.links.find((it) => new URL(it).pathname.startsWith(path));
  if (!link) throw new Error(`no link to ${path} in « ${mail.subject} »: ${mail.links.join(' ')}`);
  return link;
}

/** The six characters that stand on a line of their own. */
export function codeIn(mail: Mail): string {
  const code = /^\W*([A-Z0-9]{6})\W*$/m.exec(mail.text)?.[1];
  if (!code) throw new Error(`no code in « ${mail.subject} »: ${mail.text}`);
  return code;
}

const SUBJECTS = {
  activation: { fr: 'Activez votre compte', en: 'Activate your' },
  code: { fr: 'Votre code pour importer', en: 'Your code to import' },
  submitted: { fr: 'Votre candidature est enregistrée', en: 'Your application is in' },
  underReview: { fr: 'Votre dossier est en cours d’étude', en: 'Your file is being reviewed' },
  approved: { fr: 'Votre dossier est validé', en: 'Your file is approved' },
  designated: { fr: 'Votre dossier est transmis au bailleur', en: 'Your file has been sent to the landlord' },
  allocated: { fr: 'Un logement vous est attribué', en: 'A home is allocated to you' },
  accepted: { fr: 'Vous avez accepté le logement', en: 'You accepted the home' },
  lease: { fr: 'Votre bail est signé', en: 'Your lease is signed' },
  movedIn: { fr: 'Bienvenue chez vous', en: 'Welcome home' },
} as const;

export function subject(kind: keyof typeof SUBJECTS, language: Schemas['Language']): string {
  return SUBJECTS[kind][language];
}
