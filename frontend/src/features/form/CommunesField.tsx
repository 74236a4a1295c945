import { ActionIcon, Group, Input, Stack, Text } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommunes } from '@/api/communes';
import { CommuneSelect } from '@/ui/CommuneSelect';
import { useBound } from '@/ui/fields';
import { useOfferWords } from '@/ui/offer';

/** Several communes, the one wished for most on top; each can be moved up or taken away by keyboard alone. */
export function CommunesField({
  name,
  label,
  help,
  required,
  most,
}: {
  name: string;
  label: string;
  help?: string | undefined;
  required: boolean;
  most: number;
}) {
  const { t } = useTranslation('form');
  const { field, common } = useBound(name);
  const codes: string[] = field.value ?? [];
  const up = (index: number) => {
    const next = [...codes];
    next.splice(index - 1, 2, codes[index] as string, codes[index - 1] as string);
    field.onChange(next);
  };
  return (
    <Stack gap="xs">
      {codes.length > 0 ? (
        <Stack component="ol" gap={6} className="form-communes" aria-label={label}>
          {codes.map((code, index) => (
            <li key={code}>
              <Group gap="xs" wrap="nowrap">
                <CommuneName code={code}>
                  {(commune) => (
                    <>
                      <Text style={{ flex: 1 }}>{commune}</Text>
                      <ActionIcon
                        variant="default"
                        size="lg"
                        disabled={index === 0}
                        aria-label={t('communes.up', { commune })}
                        onClick={() => up(index)}
                      >
                        <IconArrowUp size={18} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        variant="default"
                        size="lg"
                        aria-label={t('communes.remove', { commune })}
                        onClick={() => field.onChange(codes.filter((it) => it !== code))}
                      >
                        <IconX size={18} aria-hidden />
                      </ActionIcon>
                    </>
                  )}
                </CommuneName>
              </Group>
            </li>
          ))}
        </Stack>
      ) : null}
      {codes.length < most ? (
        // A fresh one after each choice: what was typed for the last commune is not the beginning of the next.
        <CommuneSelect
          key={codes.length}
          label={codes.length === 0 ? label : t('communes.add')}
          required={required && codes.length === 0}
          id={common.id}
          name={name}
          error={common.error}
          value={null}
          onChange={(code) => {
            if (code && !codes.includes(code)) field.onChange([...codes, code]);
          }}
          onBlur={field.onBlur}
        />
      ) : (
        <Text c="dimmed">{t('communes.full', { count: most })}</Text>
      )}
      {help ? <Input.Description>{help}</Input.Description> : null}
    </Stack>
  );
}

function CommuneName({ code, children }: { code: string; children: (name: string) => React.ReactNode }) {
  const { place } = useOfferWords();
  const known = useCommunes(code).data?.items.find((it) => it.code === code);
  return <>{children(known ? place(known) : code)}</>;
}
