import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { CopyText } from '@/ui/CopyText';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { LinkButton, TextLink } from '@/ui/links';
import { Page } from '@/ui/Page';
import { Panel } from '@/ui/Panel';
import { StatusBadge } from '@/ui/StatusBadge';
import { NoSandbox } from './NoSandbox';
import { type RegisterRequest, useRegisterRequests } from './queries';
import './sandbox.css';

/** Invented requests that the register simulator holds: whom one can be, and with which number. */
export function RegisterPage() {
  const { t } = useTranslation('sandbox');
  const requests = useRegisterRequests();
  if (isProblem(requests.error, 'not-found')) {
    return (
      <Page title={t('register.title')} width="reading">
        <NoSandbox />
      </Page>
    );
  }
  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      <Panel title={t('register.how')} tone="soft">
        <List type="ordered" spacing="xs">
          <List.Item>{t('register.how1')}</List.Item>
          <List.Item>{t('register.how2')}</List.Item>
          <List.Item>{t('register.how3')}</List.Item>
        </List>
        <Group gap="sm">
          <LinkButton to="/inscription">{t('register.signUp')}</LinkButton>
          <LinkButton to="/import" variant="default">
            {t('register.import')}
          </LinkButton>
        </Group>
      </Panel>
      <Loaded query={requests}>
        {({ pages }) => {
          const items = pages.flatMap((it) => it.items);
          if (items.length === 0) {
            return (
              <EmptyState icon="inbox" title={t('register.empty')}>
                <Text>{t('register.emptyText')}</Text>
              </EmptyState>
            );
          }
          return (
            <Stack gap="md">
              <ul className="alin-plain alin-grid sandbox-people">
                {items.map((it) => (
                  <li key={it.uniqueNumber} className="alin-panel">
                    <Person request={it} />
                  </li>
                ))}
              </ul>
              <LoadMore query={requests} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Person({ request }: { request: RegisterRequest }) {
  const { t } = useTranslation('sandbox');
  const { date } = useFormats();
  const name = `${request.firstName} ${request.lastName}`;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text component="h2" fw={700} size="lg" m={0}>
          {name}
        </Text>
        {request.note ? <StatusBadge tone="waiting">{request.note}</StatusBadge> : null}
      </Group>
      <Group gap="sm" justify="space-between">
        <span className="sandbox-number">{request.uniqueNumber}</span>
        <CopyText value={request.uniqueNumber} of={t('register.numberOf', { name })} />
      </Group>
      <Group gap="sm" justify="space-between">
        <span className="sandbox-mail-address">{request.email}</span>
        <CopyText value={request.email} of={t('register.mailOf', { name })} />
      </Group>
      <Facts
        facts={[
          { label: t('register.civility'), value: request.title ? t(`register.titles.${request.title}`) : null },
          { label: t('register.firstName'), value: request.firstName },
          { label: t('register.birthName'), value: request.birthName },
          { label: t('register.lastName'), value: request.lastName === request.birthName ? null : request.lastName },
          { label: t('register.born'), value: date(request.birthDate) },
          { label: t('register.department'), value: request.departmentCode },
        ]}
      />
      <TextLink to="/demo/courriels" search={{ recipient: request.email }} size="sm">
        {t('register.mails')}
      </TextLink>
    </Stack>
  );
}
