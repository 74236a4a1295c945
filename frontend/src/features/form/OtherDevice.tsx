import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/ui/Facts';
import { Notice } from '@/ui/Notice';
import { entriesOf, type Values } from './answers';
import type { FormPage, RequestForm } from './queries';

/** What another device saved on this page, where it differs from what is typed here; the person decides. */
export function OtherDevice({
  form,
  page,
  mine,
  onMine,
  onTheirs,
}: {
  form: RequestForm;
  page: FormPage;
  mine: Values;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t } = useTranslation('form');
  const typed = entriesOf(form, page, mine);
  const theirs = page.items.flatMap((item, index) =>
    page.questions
      .map((question) => {
        const stored = item.answers.find((it) => it.question === question.code);
        const own = typed[index]?.answers.find((it) => it.question === question.code)?.values ?? [];
        return (stored?.values ?? []).join() === own.join()
          ? null
          : {
              key: `${item.id} ${question.code}`,
              label: item.name ? t('other.of', { name: item.name, question: question.label }) : question.label,
              value: stored?.labels.join(', ') || t('other.empty'),
            };
      })
      .filter((it) => it !== null),
  );
  return (
    <Notice tone="warning" title={t('other.title')} live>
      <Text>{t('other.text')}</Text>
      {theirs.length > 0 ? <Facts facts={theirs} /> : <Text mt="xs">{t('other.same')}</Text>}
      <Group mt="sm" gap="sm">
        <Button variant="default" onClick={onMine}>
          {t('other.mine')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {t('other.theirs')}
        </Button>
      </Group>
    </Notice>
  );
}
