import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Findings } from '@/ui/Findings';
import { useFormats } from '@/ui/formats';
import { type Answer, movedLines } from './imagined';

type Prospect = components['schemas']['Prospect'];

/** As I am beside as I would be: may I apply, with how many points, at which place. Read out when it appears. */
export function WhatIfResult({ imagined }: { imagined: Answer }) {
  const { t } = useTranslation(['offers', 'words']);
  const { number, ordinal, dateTime } = useFormats();
  const { before, after } = imagined;
  const place = (position: number | null, outOf: number | null) =>
    position === null || outOf === null
      ? t('offers:indicators.none')
      : t('offers:compare.rankOf', { position: ordinal(position), count: outOf, outOf: number(outOf) });
  const rows: { key: string; label: string; of: (it: Prospect) => ReactNode }[] = [
    { key: 'verdict', label: t('offers:whatIf.verdict'), of: (it) => t(`words:verdict.${it.verdict}`) },
    {
      key: 'points',
      label: t('offers:compare.points'),
      of: (it) => (it.score ? number(it.score.total) : t('offers:compare.none')),
    },
    {
      key: 'eligible',
      label: t('offers:compare.eligible'),
      of: (it) => place(it.rankAmongEligible, it.eligibleOutOf),
    },
    {
      key: 'applicants',
      label: t('offers:compare.applicants'),
      of: (it) => place(it.rankAmongApplicants, it.applicantsOutOf),
    },
  ];
  const moved = movedLines(imagined);
  const failing = after.findings.filter((it) => it.judgement !== 'MET');
  return (
    <Stack gap="md" role="status">
      <table className="offer-what-if">
        <caption>{t('offers:whatIf.result')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('offers:whatIf.now')}</th>
            <th scope="col">{t('offers:whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, of }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{of(before)}</td>
              <td>
                <strong>{of(after)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved.length > 0 ? (
        <div>
          <Text fw={650}>{t('offers:whatIf.moved')}</Text>
          <ul>
            {moved.map((it) => (
              <li key={it.criterion}>
                {t('offers:whatIf.line', {
                  criterion: t(`words:criterion.${it.criterion}`),
                  from: number(it.from),
                  to: number(it.to),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {failing.length > 0 ? <Findings findings={failing} /> : null}
      <Text size="sm" c="dimmed">
        {t('offers:whatIf.asOf', { at: dateTime(imagined.asOf) })}
      </Text>
    </Stack>
  );
}
