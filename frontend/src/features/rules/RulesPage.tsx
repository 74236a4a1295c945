import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useFormats } from '@/ui/formats';
import { Loaded, Skeletons } from '@/ui/Loaded';
import { LinkButton } from '@/ui/links';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { type RuleSet, useBalancing, useRules } from './queries';
import '@/ui/sheet.css';
import '@/ui/sheet.css';
import './rules.css';

type CeilingTable = components['schemas']['CeilingTable'];
type Parameter = components['schemas']['PublishedParameter'];

const BLOCKS = ['ALS', 'COMPANY', 'BALANCING', 'TERRITORY'] as const;
const CATEGORIES = [1, 2, 3, 4, 5, 6] as const;

/** What decides, for anyone to read: rules, points, the order of a board, dated parameters, ceilings. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const rules = useRules('current');
  return (
    <Page
      title={t('rules.title')}
      lead={t('rules.lead')}
      aside={<LinkButton to="/simulateur">{t('rules.simulate')}</LinkButton>}
    >
      <Loaded query={rules} skeleton={<Skeletons rows={5} height={160} />}>
        {(it) => <Rules rules={it} />}
      </Loaded>
    </Page>
  );
}

function Rules({ rules }: { rules: RuleSet }) {
  const { t } = useTranslation(['rules', 'words']);
  const { date, number } = useFormats();
  return (
    <Stack gap="lg">
      <Text>
        {t('rules:rules.version', { version: rules.version, date: date(rules.validFrom) })}{' '}
        {rules.current ? t('rules:rules.current') : null}
      </Text>
      <nav aria-label={t('rules:rules.contents')}>
        <ul className="alin-plain rules-contents">
          {(['conditions', 'points', 'order', 'ceilings', 'parameters'] as const).map((it) => (
            <li key={it}>
              <a href={`#${it}`}>{t(`rules:rules.${it}`)}</a>
            </li>
          ))}
        </ul>
      </nav>

      <div id="conditions">
        <Panel title={t('rules:rules.conditions')}>
          <Text c="dimmed">{t('rules:rules.conditionsLead')}</Text>
          <ol className="alin-plain alin-rows">
            {rules.rules.map((it) => (
              <li key={it.id} className="rules-item">
                <Text fw={650}>{it.label}</Text>
                <Text>{it.text}</Text>
                <Text size="sm" c="dimmed">
                  {t('words:sheet.source', { source: it.source })}
                </Text>
              </li>
            ))}
          </ol>
        </Panel>
      </div>

      <div id="points">
        <Panel title={t('rules:rules.points')}>
          <Text c="dimmed">{t('rules:rules.pointsLead')}</Text>
          <Boost />
          {BLOCKS.map((block) => {
            const criteria = rules.criteria.filter((it) => it.block === block);
            if (criteria.length === 0) return null;
            return (
              <section key={block}>
                <Title order={3}>{t(`words:block.${block}`)}</Title>
                <ul className="alin-plain alin-rows">
                  {criteria.map((it) => (
                    <li key={it.id} className="rules-item">
                      <Group justify="space-between" wrap="nowrap" gap="xs" align="baseline">
                        <Text fw={650}>{it.label}</Text>
                        <Text fw={700} style={{ whiteSpace: 'nowrap' }}>
                          {it.max > 0 ? t('rules:rules.max', { max: number(it.max) }) : t('rules:rules.minus')}
                        </Text>
                      </Group>
                      <Text>{it.text}</Text>
                      <Text size="sm" c="dimmed">
                        {t('words:sheet.source', { source: it.source })}
                      </Text>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </Panel>
      </div>

      <div id="order">
        <Panel title={t('rules:rules.order')}>
          <Text c="dimmed">{t('rules:rules.orderLead')}</Text>
          <ol>
            {rules.order.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ol>
        </Panel>
      </div>

      <div id="ceilings">
        <Panel title={t('rules:rules.ceilings')}>
          <Text c="dimmed">{t('rules:rules.ceilingsLead')}</Text>
          <Stack gap="md">
            {rules.ceilings.map((it) => (
              <Ceilings key={`${it.financingCategory} ${it.validFrom}`} table={it} />
            ))}
          </Stack>
        </Panel>
      </div>

      <div id="parameters">
        <Panel title={t('rules:rules.parameters')}>
          <Parameters parameters={rules.parameters} />
        </Panel>
      </div>
    </Stack>
  );
}

function Boost() {
  const { t } = useTranslation(['rules', 'words']);
  const { date } = useFormats();
  const { data } = useBalancing();
  if (!data) return null;
  return (
    <Notice title={t('rules:boost.title')}>
      <Text>
        {data.boostedSizeClass
          ? t('rules:boost.text', { points: data.points, size: t(`words:sizeClass.${data.boostedSizeClass}`) })
          : t('rules:boost.none')}
      </Text>
      {data.from && data.until ? (
        <Text size="sm">{t('rules:boost.dates', { from: date(data.from), until: date(data.until) })}</Text>
      ) : data.from ? (
        <Text size="sm">{t('rules:boost.since', { from: date(data.from) })}</Text>
      ) : null}
    </Notice>
  );
}

function Ceilings({ table }: { table: CeilingTable }) {
  const { t } = useTranslation(['rules', 'words']);
  const { money, date } = useFormats();
  const zones = [...new Set(table.cells.map((it) => it.zone))];
  const caption = table.validTo
    ? t('rules:ceilings.captionTo', {
        financing: t(`words:financing.${table.financingCategory}`),
        from: date(table.validFrom),
        to: date(table.validTo),
      })
    : t('rules:ceilings.caption', {
        financing: t(`words:financing.${table.financingCategory}`),
        from: date(table.validFrom),
      });
  const cell = (zone: string, category: number) => {
    const found = table.cells.find((it) => it.zone === zone && it.category === category);
    return found ? money(found.amountCents) : '–';
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="alin-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          {caption}
          <Text size="sm" c="dimmed">
            {t('words:sheet.source', { source: table.source })}
          </Text>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('rules:ceilings.category')}</th>
            {zones.map((it) => (
              <th key={it} scope="col" className="num rules-zone">
                {t(`words:zone.${it}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CATEGORIES.map((category) => (
            <tr key={category}>
              <th scope="row">{t('rules:ceilings.row', { category })}</th>
              {zones.map((zone) => (
                <td key={zone} className="num">
                  {cell(zone, category)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('rules:ceilings.more')}</th>
            {zones.map((zone) => {
              const found = table.supplements.find((it) => it.zone === zone);
              return (
                <td key={zone} className="num">
                  {found ? `+ ${money(found.amountCents)}` : '–'}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  const { t } = useTranslation('rules');
  const { date, money } = useFormats();
  const caption = t('rules.parametersLead');
  const value = (it: Parameter) => {
    const number = Number(it.value);
    return it.unit === 'cents' && Number.isFinite(number) ? money(number) : `${it.value} ${it.unit}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="alin-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parameter.name')}</th>
            <th scope="col" className="num">
              {t('parameter.value')}
            </th>
            <th scope="col">{t('parameter.dates')}</th>
            <th scope="col">{t('parameter.source')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((it) => (
            <tr key={`${it.name} ${it.validFrom}`}>
              <th scope="row">{it.name}</th>
              <td className="num">{value(it)}</td>
              <td>
                {it.validFrom && it.validTo
                  ? t('parameter.fromTo', { from: date(it.validFrom), to: date(it.validTo) })
                  : it.validFrom
                    ? t('parameter.from', { from: date(it.validFrom) })
                    : '–'}
              </td>
              <td>{it.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
