import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { CopyText } from '@/ui/CopyText';
import { EmptyState } from '@/ui/EmptyState';
import { ExternalLink } from '@/ui/ExternalLink';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { type MailBlock, ownPath, readMail } from './mailText';
import { NoSandbox } from './NoSandbox';
import { type SandboxMail, useClock, useMails } from './queries';
import './sandbox.css';

/** The mails that left, newest first: nobody needs a real mailbox to play the demonstration. */
export function MailsPage({
  recipient,
  onRecipient,
}: {
  recipient: string | undefined;
  onRecipient: (recipient: string | undefined) => void;
}) {
  const { t } = useTranslation('sandbox');
  const mails = useMails(recipient);
  const [typed, setTyped] = useState(recipient ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRecipient(typed.trim() || undefined);
  };
  if (isProblem(mails.error, 'not-found')) {
    return (
      <Page title={t('mails.title')} width="reading">
        <NoSandbox />
      </Page>
    );
  }
  return (
    <Page title={t('mails.title')} lead={t('mails.lead')} width="reading">
      <form onSubmit={submit} noValidate>
        <Group gap="sm" align="flex-end">
          <TextInput
            label={t('mails.recipient')}
            type="email"
            inputMode="email"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            style={{ flex: '1 1 14rem' }}
          />
          <Button type="submit">{t('mails.filter')}</Button>
          {recipient ? (
            <Button
              variant="default"
              onClick={() => {
                setTyped('');
                onRecipient(undefined);
              }}
            >
              {t('mails.all')}
            </Button>
          ) : null}
        </Group>
      </form>
      <Loaded query={mails}>
        {({ pages }) => {
          const items = pages.flatMap((it) => it.items);
          if (items.length === 0) {
            return (
              <EmptyState icon="mail" title={recipient ? t('mails.emptyFor', { recipient }) : t('mails.empty')}>
                <Text>{t('mails.emptyText')}</Text>
              </EmptyState>
            );
          }
          return (
            <Stack gap="md">
              <ul className="alin-plain sandbox-mails">
                {items.map((it, index) => (
                  <li key={it.id}>
                    <Mail mail={it} open={index === 0} />
                  </li>
                ))}
              </ul>
              <LoadMore query={mails} />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Mail({ mail, open }: { mail: SandboxMail; open: boolean }) {
  const { t } = useTranslation('sandbox');
  const { dateTime } = useFormats();
  const ahead = (useClock().data?.offsetSeconds ?? 0) > 0;
  return (
    <details className="sandbox-mail" open={open}>
      <summary>
        <IconMail size={22} aria-hidden />
        <span>
          <Text span fw={650} display="block">
            {mail.subject}
          </Text>
          <Text span size="sm" c="dimmed" display="block">
            {/* A mail leaves at the real time; while the clock of the demonstration is ahead, the reader is told so. */}
            {t(ahead ? 'mails.toReal' : 'mails.to', { recipient: mail.recipient, at: dateTime(mail.sentAt) })}
          </Text>
        </span>
      </summary>
      <Stack gap="sm" className="sandbox-mail-body">
        {readMail(mail.text).map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a mail never move
          <Block key={index} block={it} />
        ))}
      </Stack>
    </details>
  );
}

function Block({ block }: { block: MailBlock }) {
  const { t } = useTranslation('sandbox');
  switch (block.kind) {
    case 'text':
      return <Text style={{ whiteSpace: 'pre-line' }}>{block.text}</Text>;
    case 'code':
      return (
        <Group gap="md">
          <Text className="sandbox-code">{block.code}</Text>
          <CopyText value={block.code} of={t('mails.code', { code: block.code })} />
        </Group>
      );
    case 'link':
      return (
        <Text>
          <MailLink href={block.href}>{block.label}</MailLink>
        </Text>
      );
  }
}

/** A link of our own opens in the application, without losing the session; another opens in a new tab. */
function MailLink({ href, children }: { href: string; children: ReactNode }) {
  const router = useRouter();
  const path = ownPath(href, window.location);
  if (path === null) return <ExternalLink href={href}>{children}</ExternalLink>;
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(path);
  };
  return (
    <Anchor href={path} onClick={go} fw={600}>
      {children}
    </Anchor>
  );
}
