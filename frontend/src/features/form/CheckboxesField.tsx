import { Checkbox, Stack } from '@mantine/core';
import { type Choice, useBound } from '@/ui/fields';

/** Several answers among a few. */
export function CheckboxesField({
  name,
  label,
  description,
  required,
  choices,
}: {
  name: string;
  label: string;
  description?: string | undefined;
  required: boolean;
  choices: Choice[];
}) {
  const { field, common } = useBound(name);
  return (
    <Checkbox.Group
      label={label}
      description={description}
      withAsterisk={required}
      error={common.error}
      value={field.value ?? []}
      onChange={field.onChange}
      size="md"
    >
      <Stack gap="xs" mt="xs">
        {choices.map((it, index) => (
          <Checkbox
            key={it.value}
            id={index === 0 ? common.id : `${common.id}-${it.value}`}
            value={it.value}
            label={it.label}
            styles={{ body: { minHeight: 32 } }}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
