import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/ui/links';
import { StatusBadge } from '@/ui/StatusBadge';
import type { HousingRequest } from './queries';
import { isComplete, missingFor, STEPS } from './steps';

/** Each page of the request with its state, and in words what it still misses. */
export function TaskList({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  return (
    <ol className="request-tasks">
      {STEPS.map((step) => {
        const missing = missingFor(request, step);
        const complete = isComplete(request, step);
        return (
          <li key={step.key}>
            <div>
              <TextLink to={step.to} fw={650}>
                {t(`steps.${step.key}.title`)}
              </TextLink>
              <Text size="sm" c="dimmed">
                {t(`steps.${step.key}.text`)}
              </Text>
              {missing.length > 0 ? (
                <div className="request-lacks">
                  {t('tasks.missing')}
                  <ul className="request-missing">
                    {missing.map((it) => (
                      <li key={it.code}>{it.message}</li>
                    ))}
                  </ul>
                </div>
              ) : null}
            </div>
            <StatusBadge tone={complete ? 'done' : 'attention'}>
              {t(complete ? 'tasks.complete' : 'tasks.incomplete')}
            </StatusBadge>
          </li>
        );
      })}
    </ol>
  );
}
