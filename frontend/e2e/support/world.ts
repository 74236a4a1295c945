import { expect } from '@playwright/test';
import { Api, demo, ok, type Schemas } from './api';
import { apply } from './people';

type CreateOffer = Schemas['CreateOfferRequest'];
const FINAL: Schemas['ApplicationStatus'][] = [
  'NOT_SELECTED',
  'REJECTED_BY_ALS',
  'REJECTED_BY_LANDLORD',
  'NOT_ALLOCATED',
  'WITHDRAWN_AFTER_SENDING',
];

/** The time that the platform lives at. */
export async function now(): Promise<Date> {
  return new Date((await ok(Api.visitor().http.GET('/sandbox/clock'))).now);
}

export async function moveClock(to: Date): Promise<void> {
  const adviser = await demo('adviser');
  await ok(adviser.http.PUT('/sandbox/clock', { body: { now: to.toISOString() } }));
}

export const hours = (count: number): number => count * 3_600_000;

/** The calendar day in Paris, so many days on. */
export function dayOf(instant: Date, daysOn = 0): string {
  const day = new Date(instant.getTime() + daysOn * hours(24));
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(day);
}

/** A home of the landlord of the fixed log-in; it closes in an hour when nothing else is said. */
export async function publish(
  home: Pick<CreateOffer, 'communeCode'> & Partial<CreateOffer>,
): Promise<Schemas['OfferSummary']> {
  const landlord = await demo('landlord');
  const present = await now();
  const body: CreateOffer = {
    dwellingType: 'T2',
    kind: 'FLAT',
    surfaceSquareMetres: 44,
    rentWithChargesCents: 42_000,
    rentWithoutChargesCents: 36_000,
    financingCategory: 'PLUS',
    availableOn: dayOf(present, 30),
    applicationDeadline: new Date(present.getTime() + hours(1)).toISOString(),
    address: '8 rue des Sept-Vents',
    postcode: '69006',
    floor: 2,
    lift: true,
    accessible: false,
    ...home,
  };
  const created = await ok(landlord.http.POST('/landlord/offers', { body }));
  return created.offer;
}

/** The closed offers of the same département, those most like this one first. */
async function formerOffers(offer: Schemas['OfferSummary']): Promise<Schemas['OfferSummary'][]> {
  const adviser = await demo('adviser');
  const found: Schemas['OfferSummary'][] = [];
  let cursor: string | undefined;
  do {
    const query = { departmentCode: offer.commune.departmentCode, status: 'CLOSED' as const, limit: 100 };
    const params = { query: { ...query, ...(cursor ? { cursor } : {}) } };
    const page = await ok(adviser.http.GET('/staff/offers', { params }));
    found.push(...page.items.filter((it) => it.shortlistedCount > 0).map((it) => it.offer));
    cursor = page.next ?? undefined;
  } while (cursor);
  const likeness = (it: Schemas['OfferSummary']) =>
    (it.commune.code === offer.commune.code ? 2 : 0) + (it.dwellingType === offer.dwellingType ? 1 : 0);
  return found.sort((a, b) => likeness(b) - likeness(a));
}

/**
 * Accounts of the demonstration whose last application, for a home like this one, is over, and who may apply to this offer:
 * they give a board more than one line.
 */
export async function* freeToApply(offer: Schemas['OfferSummary']): AsyncGenerator<Api> {
  const adviser = await demo('adviser');
  const seen = new Set<string>();
  for (const former of await formerOffers(offer)) {
    const params = { query: { offerId: former.id, state: 'DONE' as const, limit: 100 } };
    const { items } = await ok(adviser.http.GET('/staff/reviews', { params }));
    for (const { applicationId, status } of items) {
      if (!FINAL.includes(status)) continue;
      const path = { applicationId };
      const { request } = await ok(adviser.http.GET('/staff/applications/{applicationId}', { params: { path } }));
      const email = request.household.applicant.email?.toLowerCase();
      if (!email || seen.has(email)) continue;
      seen.add(email);
      const api = await Api.logIn(email);
      const detail = await ok(api.http.GET('/offers/{offerId}', { params: { path: { offerId: offer.id } } }));
      if (detail.canApply) yield api;
    }
  }
}

/** So many others apply; their applications, in the order in which they came. */
export async function othersApply(offer: Schemas['OfferSummary'], count: number): Promise<Other[]> {
  const others: Other[] = [];
  for await (const api of freeToApply(offer)) {
    others.push({ api, id: (await apply(api, offer.id)).id });
    if (others.length === count) return others;
  }
  throw new Error(`only ${others.length} others may apply to ${offer.reference} in ${offer.commune.name}`);
}

export interface Other {
  api: Api;
  id: string;
}

export async function statusOf({ api, id }: Other): Promise<Schemas['ApplicationStatus']> {
  return (await ok(api.http.GET('/applications/{applicationId}', { params: { path: { applicationId: id } } }))).status;
}

/** Overdue work runs within seconds of a move of the clock. */
export async function waitFor(other: Other, status: Schemas['ApplicationStatus']): Promise<void> {
  await expect.poll(() => statusOf(other), { timeout: 45_000, intervals: [500, 1000, 2000] }).toBe(status);
}

export async function approve(...ids: string[]): Promise<void> {
  const adviser = await demo('adviser');
  for (const applicationId of ids) {
    const body = { decision: 'APPROVED' as const };
    await ok(
      adviser.http.POST('/staff/applications/{applicationId}/review', { params: { path: { applicationId } }, body }),
    );
  }
}

/** The landlord's file of an application: the one designation of this offer at this rank of Action Logement. */
export async function designationsOf(offerId: string): Promise<Schemas['DesignationCard'][]> {
  const landlord = await demo('landlord');
  const params = { query: { offerId, limit: 100 } };
  const { items } = await ok(landlord.http.GET('/landlord/designations', { params }));
  return items.sort((a, b) => a.alsRank - b.alsRank);
}
