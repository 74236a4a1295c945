import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';
import { DeleteRequest } from './DeleteRequest';
import type { HousingRequest } from './queries';

type Named = 'lastName' | 'birthName' | 'firstName' | 'birthDate';
const NAMED: readonly string[] = ['lastName', 'birthName', 'firstName', 'birthDate'] satisfies Named[];

/** Register and account name two persons: the way out is to delete here and import again. */
export function IdentityMismatch({ request }: { request: HousingRequest }) {
  const { t } = useTranslation('request');
  const fields = request.mismatchedFields.filter((it): it is Named => NAMED.includes(it));
  return (
    <Notice tone="warning" title={t('mismatch.title')} live>
      <Stack gap="sm" mt={4}>
        <Text>{t('mismatch.text')}</Text>
        {fields.length > 0 ? (
          <List>
            {fields.map((it) => (
              <List.Item key={it}>{t(`mismatch.fields.${it}`)}</List.Item>
            ))}
          </List>
        ) : null}
        <Text>{t('mismatch.what')}</Text>
        <DeleteRequest bare />
      </Stack>
    </Notice>
  );
}
