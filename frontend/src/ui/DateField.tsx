import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Bound, useBound } from './fields';

/**
 * An ISO date (`2026-11-21`), typed as people write it or picked in the calendar of the device; the expected form is
 * written out, a placeholder is not enough. A text that is no date stays in the form, so that the schema refuses it.
 */
export function DateField<Values extends FieldValues = FieldValues>({
  name,
  description,
  min,
  max,
  ...props
}: Bound<Values> & Omit<TextInputProps, 'name'> & { min?: string; max?: string }) {
  const { t } = useTranslation('ui');
  const { field, common } = useBound<Values>(name);
  const calendar = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const value: string = field.value ?? '';
  return (
    <TextInput
      description={description ?? t('dateFormat')}
      inputMode="numeric"
      autoComplete="off"
      {...props}
      {...common}
      ref={field.ref}
      value={typing ?? written(value)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setTyping(typed);
        field.onChange(typed.trim() === '' ? undefined : (parseDay(typed) ?? typed));
      }}
      onBlur={() => {
        setTyping(null);
        field.onBlur();
      }}
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            aria-label={t('calendar')}
            disabled={props.disabled ?? false}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={20} stroke={1.7} aria-hidden />
          </ActionIcon>
          <input
            ref={calendar}
            type="date"
            className="alin-calendar"
            tabIndex={-1}
            aria-hidden
            min={min}
            max={max}
            value={ISO.test(value) ? value : ''}
            onChange={(event) => field.onChange(event.currentTarget.value || undefined)}
          />
        </>
      }
    />
  );
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** 2026-11-21 → 21/11/2026; what is no date stays as typed. */
function written(value: string): string {
  return ISO.test(value) ? value.split('-').reverse().join('/') : value;
}

/** Reads 14/07/1990, 14-7-1990, 14.07.1990; 14.07.90 is refused: two digits name two centuries. */
export function parseDay(typed: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*$/.exec(typed) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
