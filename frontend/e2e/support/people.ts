import { randomUUID } from 'node:crypto';
import { Api, type Language, ok, PASSWORD, type Schemas } from './api';
import { codeIn, forgetMails, linkIn, nextMail, subject } from './mails';

export type Registered = Schemas['SandboxRegisterRequest'];
export type HousingRequest = Schemas['HousingRequest'];

/** Somebody whom the register knows, with the address of an account to be. */
export interface Newcomer {
  registered: Registered;
  email: string;
  language: Language;
}

export function newcomer(registered: Registered, language: Language = 'fr'): Newcomer {
  return { registered, email: `e2e-${randomUUID().slice(0, 13)}@courriel.example`, language };
}

/** Everybody in the register simulator, page after page. */
export async function* registerRequests(): AsyncGenerator<Registered> {
  let cursor: string | undefined;
  do {
    const params = { query: { limit: 100, ...(cursor ? { cursor } : {}) } };
    const page = await ok(Api.visitor().http.GET('/sandbox/register-requests', { params }));
    yield* page.items;
    cursor = page.next ?? undefined;
  } while (cursor);
}

export async function registeredAs(lastName: string): Promise<Registered> {
  for await (const it of registerRequests()) if (it.lastName.toUpperCase() === lastName.toUpperCase()) return it;
  throw new Error(`nobody called ${lastName} in the register`);
}

/** Account, mail, activation, log-in: the words of the mail in the language of the account. */
export async function signUp({ registered, email, language }: Newcomer): Promise<Api> {
  const visitor = Api.visitor(language);
  const body = {
    title: registered.title ?? 'MADAME',
    birthName: registered.birthName,
    firstName: registered.firstName,
    mobilePhone: '06 39 98 12 34',
    email,
    language,
    termsAccepted: true,
  } as const;
  await ok(visitor.http.POST('/accounts', { body }));
  const mail = await nextMail(email, subject('activation', language));
  const token = new URL(linkIn(mail, '/activation')).searchParams.get('token') ?? '';
  await ok(visitor.http.POST('/accounts/activation', { body: { token, password: PASSWORD } }));
  return Api.logIn(email, PASSWORD, language);
}

/** Number, code from the mailbox that the register holds, request. */
export async function importRequest(
  api: Api,
  registered: Registered,
  language: Language = 'fr',
): Promise<HousingRequest> {
  await forgetMails(registered.email);
  const { uniqueNumber } = registered;
  const started = await ok(api.http.POST('/request-imports', { body: { uniqueNumber } }));
  const code = codeIn(await nextMail(registered.email, subject('code', language)));
  const params = { path: { importId: started.id } };
  return ok(api.http.POST('/request-imports/{importId}/confirmation', { params, body: { code } }));
}

/** Employer as the register holds it, all documents, what the employer may see; then submitted. */
export async function completeRequest(
  api: Api,
  { level, entry }: { level?: number; entry?: string } = {},
): Promise<HousingRequest> {
  const imported = await ok(api.http.GET('/me/request'));
  const job = imported.household.applicant.employment;
  const body = {
    holder: 'APPLICANT' as const,
    employerSiret: job?.employerSiret ?? null,
    employerName: job?.employerName ?? 'Employeur',
    staffNumber: 'M-1207',
    department: 'Exploitation',
    companyEntryDate: entry ?? '2021-03-01',
  };
  const completed = await ok(api.http.PATCH('/me/request', { body }));
  const chosen = level ?? Math.max(...completed.disclosure.offeredLevels);
  await ok(api.http.PUT('/me/request/disclosure', { body: { level: chosen } }));
  const confirmed = completed.documents.map((it) => it.code);
  await ok(api.http.PUT('/me/request/documents', { body: { confirmed } }));
  return ok(api.http.POST('/me/request/submission'));
}

/** An account of its own with this person's request, submitted. */
export async function settle(person: Newcomer, choices?: { level?: number; entry?: string }): Promise<Api> {
  const api = await signUp(person);
  await importRequest(api, person.registered, person.language);
  await completeRequest(api, choices);
  return api;
}

export async function apply(api: Api, offerId: string): Promise<Schemas['Application']> {
  const params = { header: { 'Idempotency-Key': randomUUID() } };
  return ok(api.http.POST('/applications', { params, body: { offerId } }));
}

const tried = new Set<string>();

/**
 * Somebody in the register who suits: each record is looked at under an account for that, then deleted again, so that it is
 * free for whoever plays the person. Importing twice stays below the three codes an hour.
 */
export async function scout(suits: (request: HousingRequest) => boolean): Promise<[Registered, HousingRequest]> {
  let looked = 0;
  let scoutApi: Api | undefined;
  for await (const registered of registerRequests()) {
    if (tried.has(registered.uniqueNumber) || ['TABANOU', 'LECLERC'].includes(registered.lastName.toUpperCase()))
      continue;
    tried.add(registered.uniqueNumber);
    // An account asks for three codes an hour.
    if (looked++ % 3 === 0) scoutApi = await signUp(newcomer(registered));
    const api = scoutApi as Api;
    const request = await importRequest(api, registered).catch((error: Error) => {
      if (/unique-number-taken|too-many-requests/.test(error.message)) return null;
      throw error;
    });
    if (!request) continue;
    await ok(api.http.DELETE('/me/request'));
    if (suits(request)) return [registered, request];
  }
  throw new Error('nobody in the register suits');
}
