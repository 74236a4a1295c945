import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { only } from '@/app/search';
import { MailsPage } from '@/features/sandbox/MailsPage';

export const Route = createFileRoute('/demo/courriels')({
  validateSearch: only((search: Record<string, unknown>): { recipient?: string } =>
    typeof search.recipient === 'string' && search.recipient.length <= 254 ? { recipient: search.recipient } : {},
  ),
  component: Screen,
});

function Screen() {
  const { recipient } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <MailsPage
      key={recipient ?? ''}
      recipient={recipient}
      onRecipient={(it) => void navigate({ to: '/demo/courriels', search: it ? { recipient: it } : {} })}
    />
  );
}
