import { expect, test } from '@playwright/test';
import { ok, refusal, type Schemas } from './support/api';
import { look } from './support/look';
import { nextMail } from './support/mails';
import { newcomer, registeredAs, signUp } from './support/people';
import { logIn, press, reader, title } from './support/screens';

type Answers = Record<string, string | string[]>;

/** Camille's answers, but for the reasons, which are given on the screens. */
const PAGES: Record<string, Answers> = {
  contact: { email: 'camille@courriel.example', mobilePhone: '06 39 98 12 34' },
  'postal-address': {
    '+postal.abroad': 'no',
    'postal.streetNumber': '8',
    'postal.street': 'quai des Platanes',
    'postal.postcode': '69001',
    'postal.commune': '69381',
  },
  'current-address': { 'current.differs': 'no' },
  household: {
    '+coApplicant.any': 'no',
    '+dependant.any': 'no',
    'custody.any': 'no',
    'visiting.any': 'no',
    'births.expected': 'no',
  },
  work: {
    'work.contract': 'CDI',
    'work.employerName': 'Ateliers du Val',
    'work.employerSiret': '82454114802432',
    'work.severalEmployers': 'no',
    'work.worksAbroad': 'no',
    'work.workPostcode': '69002',
    'work.workCommune': '69123',
  },
  'tax-income': { 'taxIncome.nMinus2': '2000000' },
  resources: { 'resource.SAL': '180000' },
  'current-home': { 'housing.kind': 'LP' },
  'current-home-details': { 'housing.rent': '61000', 'housing.occupants': '1' },
  'other-home': { 'housing.ownsAnother': 'no' },
  'dwelling-sought': { 'sought.category': 'A', 'sought.types': ['T2', 'T3'], 'sought.adapted': 'no' },
  'places-sought': {
    'location.department': '69',
    'location.communes': ['69123', '69386'],
    'location.widened': 'yes',
  },
  disability: { '+disability.any': 'no' },
  'employer-details': {},
};

const entries = (answers: Answers): Schemas['SaveFormPageRequest'] => ({
  items: [
    {
      id: '1',
      answers: Object.entries(answers).map(([question, said]) => ({
        question,
        values: Array.isArray(said) ? said : [said],
      })),
    },
  ],
});

test('a whole request: begun, interrupted, resumed on another device, filed', async ({ page, browser }, info) => {
  test.setTimeout(180_000);
  const registered = await registeredAs('TABANOU');
  const person = newcomer({ ...registered, birthName: 'Nouvelle', lastName: 'Nouvelle', firstName: 'Camille' });
  const api = await signUp(person);
  const phone = reader(page, 'fr');

  await test.step('on the phone: the identity, which the account suggests', async () => {
    await page.goto('/connexion');
    await logIn(phone, person.email);
    await title(phone, phone.say('dashboard:title'));
    await page.goto('/demande/saisie');
    await title(phone, phone.say('form:overview.title'));
    await look(page, info, 'form-start');
    await page.getByRole('link', { name: phone.say('form:overview.start') }).click();
    await expect(page.getByLabel('Nom de naissance')).toHaveValue('Nouvelle');
    await page.getByLabel('Date de naissance').fill('03/02/1986');
    await page.getByRole('radio', { name: 'Française' }).check();
    await page.getByLabel('Situation de famille').selectOption({ label: 'Célibataire' });
    await press(phone, phone.say('form:saveAndContinue'));
    await title(phone, 'Vous joindre');
  });

  await test.step('wrong answers are refused and nothing of them is kept', async () => {
    const body = entries({ email: 'camille at home' });
    const params = { path: { page: 'contact' } };
    const problem = await refusal(api.http.PUT('/me/request-form/pages/{page}', { params, body }));
    expect(problem.type).toBe('urn:alin:problem:form-answers-invalid');
    expect(problem.violations?.[0]?.pointer).toBe('/items/0/email');
  });

  await test.step('the other pages, elsewhere', async () => {
    for (const [code, answers] of Object.entries(PAGES)) {
      const params = { path: { page: code } };
      await ok(api.http.PUT('/me/request-form/pages/{page}', { params, body: entries(answers) }));
    }
    const incomplete = await refusal(api.http.POST('/me/request-form/filing'));
    expect(incomplete.type).toBe('urn:alin:problem:request-incomplete');
    expect(incomplete.reasons?.map((it) => it.ruleId)).toEqual(['reasons']);
  });

  await test.step('on the computer: what is left, then the check and the number', async () => {
    const context = await browser.newContext();
    const desk = await context.newPage();
    const computer = reader(desk, 'fr');
    await desk.goto('/connexion');
    await logIn(computer, person.email);
    await title(computer, computer.say('dashboard:title'));
    await desk.goto('/demande/saisie');
    await desk.getByRole('link', { name: /^Continuer/ }).click();
    await title(computer, 'Pourquoi vous demandez un logement');
    await desk.getByLabel('Motif principal').selectOption({ label: 'Logement trop cher' });
    await press(computer, computer.say('form:saveAndContinue'));
    await title(computer, computer.say('form:check.title'));
    await look(desk, info, 'form-check');
    await desk.getByRole('checkbox').check();
    await press(computer, computer.say('form:check.file'));
    await expect(desk.getByText(computer.say('request:overview.registeredTitle'))).toBeVisible();
    await look(desk, info, 'form-filed');
    await context.close();
  });

  await test.step('the number is of our desk, and in the mail', async () => {
    const request = await ok(api.http.GET('/me/request'));
    expect(request.uniqueNumber).toMatch(/^069\d{4}\d{6}ACLOG$/);
    expect(request.household.size).toBe(1);
    const mail = await nextMail(person.email, request.uniqueNumber);
    expect(mail.subject).toContain(request.uniqueNumber);
    const again = await refusal(api.http.POST('/me/request-form/filing'));
    expect(again.type).toBe('urn:alin:problem:request-already-imported');
  });
});
