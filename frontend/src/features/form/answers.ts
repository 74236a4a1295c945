import { get, set } from 'react-hook-form';
import type { components } from '@/api/schema';
import type { FormPage, FormQuestion, RequestForm } from './queries';

/** What the inputs hold: texts, ISO days and codes; euros and counts as numbers; several answers as a list. */
export type Typed = string | number | string[] | undefined;

/** The entries of a page as the form library holds them; the answers lie at the path that the question's code names. */
export interface Values {
  items: ({ entry: string | null } & Record<string, unknown>)[];
}

type Entry = components['schemas']['FormItemEntry'];

export const fieldName = (item: number, code: string) => `items.${item}.${code}` as const;

function shown(question: FormQuestion, values: string[]): Typed {
  if (question.mostValues > 1) return values;
  const [value] = values;
  if (value === undefined) return undefined;
  if (question.kind === 'AMOUNT') return Number(value) / 100;
  return question.kind === 'COUNT' ? Number(value) : value;
}

/** The page as it is stored. */
export function valuesOf(page: FormPage): Values {
  return {
    items: page.items.map((item) => {
      const values = { entry: item.id };
      for (const question of page.questions) {
        const stored = item.answers.find((it) => it.question === question.code)?.values ?? [];
        set(values, question.code, shown(question, stored));
      }
      return values;
    }),
  };
}

function said(question: FormQuestion, typed: Typed): string[] {
  if (Array.isArray(typed)) return typed;
  if (typed === undefined || typed === null || typed === '') return [];
  return [question.kind === 'AMOUNT' ? String(Math.round(Number(typed) * 100)) : String(typed)];
}

const answerOf = (item: object, question: FormQuestion) => said(question, get(item, question.code));

/** What is sent: an answer to each question that is asked and answered. */
export function entriesOf(form: RequestForm, page: FormPage, values: Values): Entry[] {
  return values.items.map((item) => ({
    id: item.entry,
    answers: page.questions
      .filter((question) => isAsked(form, page, item, question))
      .map((question) => ({ question: question.code, values: answerOf(item, question) }))
      .filter((it) => it.values.length > 0),
  }));
}

/** The server says when a question is asked; here it is only shown and hidden while one types. */
export function isAsked(form: RequestForm, page: FormPage, item: object, question: FormQuestion): boolean {
  const { when } = question;
  if (!when) return true;
  if (when.page !== page.code) {
    const elsewhere = form.sections.flatMap((it) => it.pages).find((it) => it.code === when.page);
    const given = elsewhere?.items[0]?.answers.find((it) => it.question === when.question)?.values ?? [];
    return given.some((it) => when.values.includes(it));
  }
  const leading = page.questions.find((it) => it.code === when.question);
  return (
    leading !== undefined &&
    isAsked(form, page, item, leading) &&
    answerOf(item, leading).some((it) => when.values.includes(it))
  );
}

/** The questions that must be answered and are not, as the form library wants its errors. */
export function gapsOf(form: RequestForm, page: FormPage, values: Values, message: (label: string) => string) {
  const errors = {};
  values.items.forEach((item, index) => {
    for (const question of page.questions) {
      if (question.required && isAsked(form, page, item, question) && answerOf(item, question).length === 0) {
        set(errors, fieldName(index, question.code), { type: 'required', message: message(question.label) });
      }
    }
  });
  return errors;
}
