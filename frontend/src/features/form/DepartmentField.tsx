import { DepartmentSelect } from '@/ui/DepartmentSelect';
import { useBound } from '@/ui/fields';

/** A département bound to the form around it. */
export function DepartmentField({
  name,
  label,
  help,
  required,
}: {
  name: string;
  label: string;
  help?: string | undefined;
  required: boolean;
}) {
  const { field, common } = useBound(name);
  return (
    <DepartmentSelect
      {...common}
      label={label}
      description={help}
      required={required}
      value={field.value || null}
      onChange={(code) => field.onChange(code ?? undefined)}
      onBlur={field.onBlur}
    />
  );
}
