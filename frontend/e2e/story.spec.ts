import { type Browser, expect, type Page, test } from '@playwright/test';
import { Api, demo, ok, PASSWORD, type Schemas } from './support/api';
import { look } from './support/look';
import { codeIn, forgetMails, linkIn, nextMail, subject } from './support/mails';
import { type HousingRequest, type Newcomer, newcomer, scout } from './support/people';
import { choose, follow, logIn, press, type Reader, reader, title } from './support/screens';
import { approve, dayOf, designationsOf, hours, now, type Other, othersApply, waitFor } from './support/world';

// A step that hangs is told by its own name, not by the end of the whole story.
test.use({ actionTimeout: 20_000 });

const RENT = 430;

/** One or two persons with a job in a known company, who can pay the home of the story under every ceiling. */
function suits({ household, income, employmentConfirmation, search, findings, disclosure }: HousingRequest): boolean {
  const means = (income.monthlyIncomeCents ?? 0) + (income.housingBenefitCents ?? 0);
  return (
    household.size <= 2 &&
    household.coApplicant == null &&
    household.expectedBirths === 0 &&
    means >= 3 * RENT * 100 &&
    (income.nMinus2Cents ?? Number.MAX_SAFE_INTEGER) <= 2_050_000 &&
    Boolean(employmentConfirmation.companyName) &&
    disclosure.offeredLevels.some((it) => it === 2 || it === 3) &&
    search.communes[0] !== undefined &&
    findings.every((it) => it.judgement === 'MET')
  );
}

async function someoneElse(browser: Browser, language: Reader['language']): Promise<Reader> {
  const context = await browser.newContext();
  return reader(await context.newPage(), language);
}

const euros = (it: Reader, amount: number) =>
  new Intl.NumberFormat(it.language === 'en' ? 'en-GB' : 'fr-FR', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(amount);

/** 04/09/2023, as the date fields read it. */
const typed = (iso: string) => iso.split('-').reverse().join('/');

/** 18:05 in Paris. */
const timeOf = (instant: Date) =>
  instant.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#field-${field}`).selectOption({ label: option });
}

test('one home, from the sign-up to the key', async ({ page, browser }, info) => {
  test.setTimeout(480_000);
  const language = info.project.name.endsWith('1280') ? 'en' : 'fr';
  const me = reader(page, language);
  const { say } = me;
  const see = (name: string) => look(page, info, name);
  const [registered, asRegistered] = await test.step('the register holds somebody', () => scout(suits));
  const person: Newcomer = newcomer(registered, language);
  const fullName = `${registered.firstName} ${registered.lastName}`;

  await test.step('signs up', async () => {
    await page.goto('/');
    await choose(me);
    await title(me, say('home:title'));
    await see('01-home');
    await follow(me, say('home:signUp'));
    await title(me, say('account:signUp.title'));
    await page.getByLabel(say(`account:civility.${registered.title ?? 'MADAME'}`), { exact: true }).check();
    await page.getByLabel(say('account:birthName.label')).fill(registered.birthName);
    await page.getByLabel(say('account:firstName.label')).fill(registered.firstName);
    await page.getByLabel(say('account:mobilePhone.label')).fill('06 39 98 12 34');
    await page.getByLabel(say('account:email.label')).fill(person.email);
    await page.getByRole('checkbox').check();
    await see('02-sign-up');
    await press(me, say('account:signUp.submit'));
    await title(me, say('account:signUp.sentTitle'));
    await see('03-check-your-mail');
  });

  await test.step('activates the account with the link of the mail', async () => {
    const mail = await nextMail(person.email, subject('activation', language));
    await page.goto(linkIn(mail, '/activation'));
    await title(me, say('account:activation.title'));
    await page.getByLabel(say('account:password.new')).fill(PASSWORD);
    await page.getByLabel(say('account:password.again')).fill(PASSWORD);
    await see('04-activation');
    await press(me, say('account:activation.submit'));
    await title(me, say('account:activation.doneTitle'));
    await see('05-activated');
    await page
      .getByRole('main')
      .getByRole('link', { name: say('account:logIn.submit') })
      .click();
    await title(me, say('account:logIn.title'));
    await see('06-log-in');
    await logIn(me, person.email);
    await title(me, say('dashboard:title'));
    await see('07-empty-dashboard');
  });

  await test.step('imports the request that the register holds', async () => {
    await forgetMails(registered.email);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('dashboard:tasks.do.IMPORT_REQUEST') })
      .first()
      .click();
    await title(me, say('request:number.title'));
    await page.getByLabel(say('request:number.label')).fill(registered.uniqueNumber);
    await see('08-unique-number');
    await press(me, say('request:number.submit'));
    await title(me, say('request:code.title'));
    const code = codeIn(await nextMail(registered.email, subject('code', language)));
    await page.getByLabel(say('request:code.label')).fill(code);
    await see('09-code');
    await press(me, say('request:code.submit'));
    await expect(page.getByText(say('request:overview.importedTitle'))).toBeVisible();
    await expect(page.getByText(say('request:mismatch.title'))).toBeHidden();
    await see('10-imported');
  });

  const mine = await Api.logIn(person.email, PASSWORD, language);
  const myRequest = () => ok(mine.http.GET('/me/request'));

  await test.step('completes it: employer, what the employer sees, documents', async () => {
    await page.goto('/demande/informations');
    await title(me, say('request:steps.information.title'));
    await expect(page.getByText(registered.lastName, { exact: true }).first()).toBeVisible();
    await see('11-information');
    await follow(me, say('request:steps.next'));
    await title(me, say('request:steps.employer.title'));
    await expect(page.getByLabel(say('request:employer.name'))).not.toHaveValue('');
    await page.getByLabel(say('request:employer.entryDate')).fill('04/09/2023');
    // The company decides what more is asked.
    const asked = asRegistered.employmentConfirmation.requiredFields;
    if (asked.includes('staffNumber')) await page.getByLabel(say('request:employer.staffNumber')).fill('M-1207');
    if (asked.includes('department'))
      await page.getByLabel(say('request:employer.department'), { exact: true }).fill('Logistique');
    if (asked.includes('permanentTempContract')) await page.locator('#field-permanentTempContract-no').check();
    await page.locator('#field-temporaryHousing-no').check();
    await see('12-employer');
    await press(me, say('request:steps.save'));

    await title(me, say('request:steps.disclosure.title'));
    const { options } = (await myRequest()).disclosure;
    const option = options.filter((it) => it.level <= 3).at(-1) as Schemas['DisclosureOption'];
    const choice = page.locator('.request-choice').filter({ has: page.getByText(option.label, { exact: true }) });
    await choice.locator('summary').click();
    for (const field of option.fieldsSeenByEmployer) await expect(choice).toContainText(field.label);
    await choice.getByRole('radio').check();
    await see('13-what-the-employer-sees');
    await press(me, say('request:steps.save'));

    await title(me, say('request:steps.documents.title'));
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await see('14-documents');
    await press(me, say('request:documents.save'));
    await title(me, say('request:submission.title'));
    await see('15-check');
    await press(me, say('request:submission.submit'));
    await title(me, say('request:submission.doneTitle'));
    await see('16-submitted');
    expect(await myRequest()).toMatchObject({ status: 'SUBMITTED', identityMismatch: false });
  });

  const landlord = await someoneElse(browser, language);
  const adviser = await someoneElse(browser, language);
  const theirs = (it: Reader, name: string) => look(it.page, info, name);

  const offer = await test.step('a landlord publishes a home where the person looks', async () => {
    const commune = asRegistered.search.communes[0] as Schemas['Commune'];
    await logIn(landlord, 'landlord@demo.alin.example');
    await title(landlord, say('landlord:list.title'));
    await theirs(landlord, '17-landlord-files');
    await landlord.page
      .getByRole('navigation')
      .getByRole('link', { name: say('app:nav.publish') })
      .click();
    await title(landlord, say('landlord:publish.title'));
    const closing = new Date((await now()).getTime() + hours(3));
    const form = landlord.page;
    await form.locator('#field-communeCode').fill(commune.name);
    const place = say('words:place', { name: commune.name, department: commune.departmentCode });
    await form.getByRole('option', { name: place, exact: true }).click();
    await form.getByLabel(say('landlord:publish.address')).fill('8 rue des Sept-Vents');
    await form
      .getByLabel(say('landlord:publish.postcode'))
      .fill(`${commune.departmentCode.slice(0, 2).replace(/\D/, '0')}006`);
    await form.getByLabel(say('words:kind.FLAT')).check();
    await pick(form, 'dwellingType', say('words:dwellingTypeLong.T2'));
    await form.getByLabel(say('landlord:publish.surface')).fill('44');
    await form.getByLabel(say('landlord:publish.floor')).fill('2');
    await pick(form, 'energyClass', 'C');
    await form.getByLabel(say('landlord:publish.lift')).check();
    await form.getByLabel(say('landlord:publish.rentWith'), { exact: false }).first().fill(String(RENT));
    await form.getByLabel(say('landlord:publish.rentWithout')).fill(String(RENT - 60));
    await pick(form, 'financingCategory', say('words:financing.PLUS'));
    await form.getByLabel(say('landlord:publish.available')).fill(typed(dayOf(closing, 20)));
    await form.getByLabel(say('landlord:publish.closesOn')).fill(typed(dayOf(closing)));
    await form.locator('#field-closesTime').fill(timeOf(closing));
    await form.locator('#field-address').click();
    await theirs(landlord, '18-publish');
    const answer = form.waitForResponse(
      (it) => it.url().endsWith('/landlord/offers') && it.request().method() === 'POST',
    );
    await press(landlord, say('landlord:publish.submit'));
    const published = (await (await answer).json()) as Schemas['LandlordOffer'];
    await title(landlord, say('landlord:published.title'));
    await theirs(landlord, '19-published');
    return published.offer;
  });
  const others = await test.step('two others apply', () => othersApply(offer, 2));

  await test.step('sees the situation, the offers, and that home', async () => {
    await follow(me, say('request:submission.dashboard'));
    await title(me, say('dashboard:title'));
    await expect(page.getByRole('heading', { name: say('dashboard:situation.title') })).toBeVisible();
    await see('20-dashboard');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('app:nav.offers') })
      .click();
    await title(me, say('offers:list.title'));
    await expect(page.locator('.offer-card').first()).toBeVisible();
    await see('21-offers');
    if (language === 'fr') {
      await press(me, say('offers:filters.open'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await see('22-filters');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('offers:filters.close') })
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.locator(`a[href="/offres/${offer.id}"]`).first().click();
    await title(me, offer.commune.name);
    const indicators = page.getByRole('region', { name: say('offers:indicators.title') });
    for (const label of ['deadline', 'available', 'eligible', 'applicants']) {
      await expect(indicators.getByText(say(`offers:indicators.${label}`)).first()).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: say('offers:detail.score') })).toBeVisible();
    await see('23-offer');
  });

  const application = await test.step('applies, and watches the rank live', async () => {
    await press(me, say('offers:apply.button'));
    const dialog = page.getByRole('dialog', { name: say('offers:apply.confirm.title') });
    await expect(dialog).toBeVisible();
    await see('24-apply');
    await dialog.getByRole('button', { name: say('offers:apply.confirm.button'), exact: true }).click();
    await expect(page).toHaveURL(/\/candidatures\//);
    await expect(page.getByText(say('applications:detail.applied.title'))).toBeVisible();
    await expect(page.getByText(say('applications:rank.outOf', { count: 3, shown: 3 }))).toBeVisible();
    await see('25-application');
    const { items } = await ok(mine.http.GET('/me/applications'));
    const mail = await nextMail(person.email, subject('submitted', language));
    expect(linkIn(mail, '/candidatures')).toContain(items[0]?.id);
    // Somebody withdraws: the screen says so by itself.
    const leaver = others.pop() as Other;
    const path = { applicationId: leaver.id };
    await ok(leaver.api.http.POST('/applications/{applicationId}/withdrawal', { params: { path } }));
    await expect(page.getByText(say('applications:rank.outOf', { count: 2, shown: 2 }))).toBeVisible({
      timeout: 25_000,
    });
    return { api: mine, id: (items[0] as Schemas['ApplicationSummary']).id };
  });
  others.push(application);

  await test.step('the deadline passes and the offer closes by itself', async () => {
    await logIn(adviser, 'adviser@demo.alin.example');
    await title(adviser, say('staff:queue.title'));
    await theirs(adviser, '26-adviser-files');
    const later = new Date(Date.parse(offer.applicationDeadline) + 60_000);
    await adviser.page.goto('/demo/horloge');
    await title(adviser, say('sandbox:clock.title'));
    await adviser.page.locator('#field-now').fill(typed(dayOf(later)));
    await adviser.page.locator('#field-time').fill(timeOf(later));
    await theirs(adviser, '26b-clock');
    await press(adviser, say('sandbox:clock.submit'));
    await expect(adviser.page.getByText(say('sandbox:clock.movedText'))).toBeVisible();
    await waitFor(application, 'UNDER_REVIEW');
    await page.reload();
    await expect(page.getByText(say('applications:rank.final'))).toBeVisible();
    await see('27-closed');
    await nextMail(person.email, subject('underReview', language));
  });

  await test.step('the adviser reads the file, approves it, and sends two to the landlord', async () => {
    const desk = adviser.page;
    await desk.goto('/conseiller/offres');
    await title(adviser, say('staff:offers.title'));
    await theirs(adviser, '28-adviser-offers');
    await desk.locator(`a[href="/conseiller/offres/${offer.id}"]`).first().click();
    await expect(desk.getByRole('heading', { name: say('staff:offer.files') })).toBeVisible();
    await desk.getByRole('link', { name: fullName }).click();
    await title(adviser, fullName);
    await theirs(adviser, '29-file');
    await press(adviser, say('staff:actions.approve'));
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: say('staff:actions.approve') })
      .click();
    await expect(
      desk
        .getByRole('heading', { name: say('staff:actions.approved') })
        .or(desk.getByText(say('staff:actions.approved'))),
    ).toBeVisible();
    await nextMail(person.email, subject('approved', language));
    await approve(...others.filter((it) => it !== application).map((it) => it.id));

    await follow(adviser, say('staff:actions.designate'));
    await expect(desk.getByRole('heading', { name: say('staff:designate.title') })).toBeVisible();
    for (const box of await desk.getByRole('checkbox').all()) await box.check();
    await theirs(adviser, '30-designate');
    await press(adviser, say('staff:designate.submit', { count: 2 }));
    await expect(desk.getByText(say('staff:designate.sent', { count: 2 }))).toBeVisible();
    await theirs(adviser, '31-designated');
    await nextMail(person.email, subject('designated', language));
    await page.reload();
    await expect(page.getByRole('main').getByText(say('words:status.DESIGNATED')).first()).toBeVisible();
    await see('32-sent-to-the-landlord');
  });

  const mineAtLandlord = `/bailleur/designations/${
    (await designationsOf(offer.id)).find((it) => it.applicantName.includes(registered.lastName))?.id
  }`;

  await test.step('the commission decides: first rank', async () => {
    const desk = landlord.page;
    await desk.goto(`/bailleur?offerId=${offer.id}`);
    await title(landlord, say('landlord:list.title'));
    await desk.locator(`a[href="${mineAtLandlord}"]`).click();
    await title(landlord, fullName);
    await theirs(landlord, '33-designated-file');
    await desk.getByLabel(say('landlord:decision.kinds.ALLOCATED_RANKED.label')).check();
    await desk.getByLabel(say('landlord:decision.rank')).fill('1');
    await theirs(landlord, '34-decision');
    await press(landlord, say('landlord:decision.submit'));
    await expect(desk.getByRole('heading', { name: say('landlord:decision.title') })).toBeVisible();
    await theirs(landlord, '35-decided');
    const api = await demo('landlord');
    for (const it of await designationsOf(offer.id)) {
      if (mineAtLandlord.endsWith(it.id)) continue;
      const params = { path: { designationId: it.id } };
      const body = { decision: 'ALLOCATED_RANKED' as const, rank: 2 };
      await ok(api.http.POST('/landlord/designations/{designationId}/decision', { params, body }));
    }
  });

  await test.step('accepts the home', async () => {
    const mail = await nextMail(person.email, subject('allocated', language));
    await page.goto(linkIn(mail, '/candidatures'));
    await expect(page.getByRole('heading', { name: say('applications:answer.title') })).toBeVisible();
    await see('36-allocated');
    await page.getByLabel(say('applications:answer.ACCEPTED.label')).check();
    await press(me, say('applications:answer.submit'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await see('37-accept');
    await dialog.getByRole('button', { name: say('applications:answer.ACCEPTED.confirm') }).click();
    await expect(page.getByText(say('applications:outcome.OFFER_ACCEPTED.title'))).toBeVisible();
    await see('38-accepted');
    await nextMail(person.email, subject('accepted', language));
  });

  await test.step('signs the lease and moves in', async () => {
    const desk = landlord.page;
    await desk.goto(mineAtLandlord);
    await expect(desk.getByRole('heading', { name: say('landlord:steps.lease.title') })).toBeVisible();
    await theirs(landlord, '39-lease');
    await press(landlord, say('landlord:steps.lease.submit'));
    await nextMail(person.email, subject('lease', language));
    await expect(desk.getByRole('heading', { name: say('landlord:steps.moveIn.title') })).toBeVisible();
    await press(landlord, say('landlord:steps.moveIn.submit'));
    await expect(desk.getByRole('main').getByText(say('words:status.MOVED_IN')).first()).toBeVisible();
    await theirs(landlord, '40-moved-in');
    await nextMail(person.email, subject('movedIn', language));
    const other = others.find((it) => it !== application) as Other;
    await waitFor(other, 'NOT_ALLOCATED');
  });

  await test.step('reads the whole story', async () => {
    await page.reload();
    await expect(page.getByText(say('applications:outcome.MOVED_IN.title'))).toBeVisible();
    for (const status of [
      'SUBMITTED',
      'UNDER_REVIEW',
      'APPROVED',
      'DESIGNATED',
      'ALLOCATED',
      'OFFER_ACCEPTED',
      'LEASE_SIGNED',
    ]) {
      await expect(
        page
          .getByRole('listitem')
          .filter({ hasText: say(`words:status.${status}`) })
          .first(),
      ).toBeVisible();
    }
    await see('41-welcome-home');
    await page.goto('/candidatures');
    await title(me, say('applications:list.title'));
    await expect(page.getByText(euros(me, RENT)).first()).toBeVisible();
    await see('42-my-applications');
    await page.goto('/tableau-de-bord');
    await title(me, say('dashboard:title'));
    await see('43-dashboard-at-the-end');
    await page.goto('/demo/courriels');
    await title(me, say('sandbox:mails.title'));
    await page.getByLabel(say('sandbox:mails.recipient')).fill(person.email);
    await press(me, say('sandbox:mails.filter'));
    await expect(page.getByRole('main').locator('summary'), 'one mail a step').toHaveCount(9);
    await see('44-mails');
  });
});
