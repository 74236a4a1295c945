import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/ui/formats';
import { LinkButton } from '@/ui/links';
import { Panel } from '@/ui/Panel';
import type { Dashboard } from './queries';

type Task = Dashboard['tasks'][number];

/** Where each task is done. */
function placeOf(task: Task): string {
  switch (task.code) {
    case 'IMPORT_REQUEST':
      return '/import';
    case 'COMPLETE_REQUEST':
    case 'REIMPORT_REQUEST':
    case 'RENEW_REQUEST':
      return '/demande';
    case 'CONFIRM_DOCUMENTS':
      return '/demande/pieces';
    case 'ANSWER_OFFER':
      return task.applicationId ? `/candidatures/${task.applicationId}` : '/candidatures';
    case 'CHOOSE_OFFER':
      return '/offres';
  }
}

/** What to do next, the most pressing first, as the server orders it. */
export function Tasks({ tasks }: { tasks: Dashboard['tasks'] }) {
  const { t } = useTranslation('dashboard');
  const { date } = useFormats();
  if (tasks.length === 0) return null;
  return (
    <Panel title={t('tasks.title')} tone="warm">
      <ol className="alin-plain dashboard-tasks">
        {tasks.map((it, index) => (
          <li key={`${it.code} ${it.applicationId ?? ''}`}>
            <div>
              <Text fw={600}>{it.message}</Text>
              {it.dueOn ? (
                <Text size="sm" c="dimmed">
                  {t('tasks.due', { date: date(it.dueOn) })}
                </Text>
              ) : null}
            </div>
            <LinkButton to={placeOf(it)} variant={index === 0 ? 'filled' : 'default'}>
              {t(`tasks.do.${it.code}`)}
            </LinkButton>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
