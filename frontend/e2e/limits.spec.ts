import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { demo, ok, PASSWORD, refusal, type Schemas } from './support/api';
import { codeIn, forgetMails, linkIn, nextMail, subject } from './support/mails';
import { apply, newcomer, type Registered, registerRequests, signUp } from './support/people';
import { follow, logIn, press, reader, title } from './support/screens';
import { approve, designationsOf, hours, moveClock, now, othersApply, publish, waitFor } from './support/world';

/** Two people from the far end of the list, whom no other test plays. */
async function lastOfThem(count: number): Promise<Registered[]> {
  const seen: Registered[] = [];
  for await (const it of registerRequests()) {
    seen.push(it);
    if (seen.length === 300) break;
  }
  return seen.slice(-count);
}

test('no number yet: the département leads to its own registration site', async ({ page }) => {
  const it = reader(page, 'fr');
  await page.goto('/numero-unique');
  await page.getByRole('combobox', { name: it.say('request:site.department') }).fill('finis');
  await page.getByRole('option', { name: '29 – Finistère' }).click();
  const site = page.getByRole('link', { name: it.say('request:site.open') });
  await expect(site).toHaveAttribute('href', /demandelogement29\.fr/);
});

test('a wrong code five times: told each time, then a new code works', async ({ page }) => {
  test.setTimeout(90_000);
  const [registered] = (await lastOfThem(1)) as [Registered];
  const person = newcomer(registered);
  await signUp(person);
  await forgetMails(registered.email);
  const it = reader(page, 'fr');
  const { say } = it;
  await logIn(it, person.email);
  await page.goto('/import');
  await page.getByLabel(say('request:number.label')).fill(registered.uniqueNumber);
  await press(it, say('request:number.submit'));
  await title(it, say('request:code.title'));
  const right = codeIn(await nextMail(registered.email, subject('code', 'fr')));
  const wrong = right === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';
  for (const left of [4, 3, 2, 1]) {
    await page.getByLabel(say('request:code.label')).fill(wrong);
    await press(it, say('request:code.submit'));
    await expect(page.getByRole('alert')).toContainText(say('request:code.left', { count: left }));
  }
  await press(it, say('request:code.submit'));
  await expect(page.getByRole('alert')).toContainText(say('request:code.askNew'));
  await expect(page.getByRole('button', { name: say('request:code.submit') })).toBeDisabled();

  await press(it, say('request:code.resend'));
  await expect(page.getByText(say('request:code.resent'))).toBeVisible();
  const code = codeIn(await nextMail(registered.email, subject('code', 'fr')));
  await page.getByLabel(say('request:code.label')).fill(code);
  await press(it, say('request:code.submit'));
  await expect(page.getByText(say('request:overview.importedTitle'))).toBeVisible();
});

test('the number of somebody else: the mismatch is told, deleting leads back to the import', async ({ page }) => {
  test.setTimeout(90_000);
  const [registered] = (await lastOfThem(2)) as [Registered];
  const person = newcomer({ ...registered, firstName: 'Perceval', birthName: 'Quidam' });
  await signUp(person);
  await forgetMails(registered.email);
  const it = reader(page, 'fr');
  const { say } = it;
  await logIn(it, person.email, PASSWORD);
  await page.goto('/import');
  await page.getByLabel(say('request:number.label')).fill(registered.uniqueNumber);
  await press(it, say('request:number.submit'));
  const code = codeIn(await nextMail(registered.email, subject('code', 'fr')));
  await page.getByLabel(say('request:code.label')).fill(code);
  await press(it, say('request:code.submit'));
  await expect(page.getByText(say('request:mismatch.title'))).toBeVisible();
  await page
    .getByRole('button', { name: say('request:delete.button') })
    .first()
    .click();
  await press(it, say('request:delete.confirm'));
  await title(it, say('request:number.title'));
});

test('an offer out of reach says which rule fails and by how much', async ({ page }) => {
  const employee = await demo('employee');
  const dear = await publish({ communeCode: '92050', rentWithChargesCents: 190_000, rentWithoutChargesCents: 170_000 });
  const path = { offerId: dear.id };
  const detail = await ok(employee.http.GET('/offers/{offerId}', { params: { path } }));
  expect(detail).toMatchObject({ verdict: 'INELIGIBLE', canApply: false, score: null });
  const rent = detail.findings.find((it) => it.ruleId === 'rent-affordable');
  expect(rent).toMatchObject({ judgement: 'FAILED' });
  const gap = Math.abs(Number(rent?.actual) - Number(rent?.limit));
  expect(gap).toBeGreaterThan(0);

  const it = reader(page, 'fr');
  await logIn(it, 'employee@demo.alin.example');
  await page.goto(`/offres/${dear.id}`);
  await expect(page.getByRole('heading', { name: it.say('offers:detail.verdict.INELIGIBLE.title') })).toBeVisible();
  const line = page.locator('li[data-judgement]').filter({ hasText: it.say('words:rule.rent-affordable') });
  const euros = new Intl.NumberFormat('fr-FR', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: gap % 100 === 0 ? 0 : 2,
  }).format(gap / 100);
  await expect(line).toContainText(euros);

  const refused = await refusal(
    employee.http.POST('/applications', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { offerId: dear.id },
    }),
  );
  expect(refused).toMatchObject({ type: 'urn:alin:problem:not-eligible', status: 422 });
  expect(refused.reasons?.map((reason) => reason.ruleId)).toContain('rent-affordable');
});

test('one live application: the second is refused with a link to it, withdrawing frees the place', async ({ page }) => {
  const employee = await demo('employee');
  const { items } = await ok(employee.http.GET('/offers', { params: { query: { limit: 5 } } }));
  const [first, second] = items as [Schemas['OfferCard'], Schemas['OfferCard']];
  const live = await apply(employee, first.id);
  const refused = await refusal(
    employee.http.POST('/applications', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: { offerId: second.id },
    }),
  );
  expect(refused).toMatchObject({ type: 'urn:alin:problem:already-applied', status: 409 });
  expect(refused.links?.find((link) => link.rel === 'application')?.href).toContain(live.id);

  const it = reader(page, 'fr');
  const { say } = it;
  await logIn(it, 'employee@demo.alin.example');
  await page.goto(`/offres/${second.id}`);
  await expect(page.getByText(say('offers:apply.cannot'))).toBeVisible();
  await follow(it, say('offers:apply.seeLive'));
  await expect(page).toHaveURL(new RegExp(`/candidatures/${live.id}`));

  await press(it, say('applications:withdraw.button'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('applications:withdraw.confirm') })
    .click();
  await expect(page.getByText(say('applications:outcome.WITHDRAWN.title'))).toBeVisible();
  await page.goto(`/offres/${second.id}`);
  await expect(page.getByRole('button', { name: say('offers:apply.button'), exact: true })).toBeVisible();
  const again = await apply(employee, second.id);
  expect(again.live).toBe(true);
  const path = { applicationId: again.id };
  await ok(employee.http.POST('/applications/{applicationId}/withdrawal', { params: { path } }));
});

test('refusing an allocated home offers it to the next rank', async () => {
  test.setTimeout(120_000);
  const home = await publish({ communeCode: '69383', postcode: '69003' });
  const others = await othersApply(home, 2);
  await moveClock(new Date(Date.parse(home.applicationDeadline) + 1000));
  for (const other of others) await waitFor(other, 'UNDER_REVIEW');
  await approve(...others.map((other) => other.id));
  const adviser = await demo('adviser');
  const body = { applicationIds: others.map((other) => other.id) };
  const sent = await ok(
    adviser.http.POST('/staff/offers/{offerId}/designations', { params: { path: { offerId: home.id } }, body }),
  );
  const landlord = await demo('landlord');
  for (const [index, { id }] of (await designationsOf(home.id)).entries()) {
    const params = { path: { designationId: id } };
    const decision = { decision: 'ALLOCATED_RANKED' as const, rank: index + 1 };
    await ok(landlord.http.POST('/landlord/designations/{designationId}/decision', { params, body: decision }));
  }
  const byRank = [...sent.designations].sort((a, b) => a.alsRank - b.alsRank);
  const [holder, next] = byRank.map((it) => others.find((other) => other.id === it.applicationId)) as typeof others;
  if (!holder || !next) throw new Error('two files were sent');
  await waitFor(holder, 'ALLOCATED');
  await waitFor(next, 'ALLOCATED_SUBSTITUTE');

  const mailbox = (await ok(next.api.http.GET('/me'))).email;
  await forgetMails(mailbox);
  const params = { path: { applicationId: holder.id } };
  const silent = await refusal(
    holder.api.http.POST('/applications/{applicationId}/answer', { params, body: { answer: 'REFUSED' } }),
  );
  expect(silent.type).toBe('urn:alin:problem:reason-required');
  const refused = await ok(
    holder.api.http.POST('/applications/{applicationId}/answer', {
      params,
      body: { answer: 'REFUSED', reason: 'Trop loin de l’école' },
    }),
  );
  expect(refused).toMatchObject({ status: 'OFFER_REFUSED', live: false });
  await waitFor(next, 'ALLOCATED');
  expect(linkIn(await nextMail(mailbox, subject('allocated', 'fr')), '/candidatures')).toContain(next.id);
  expect((await now()).getTime() - Date.parse(home.applicationDeadline)).toBeLessThan(hours(1));
});
