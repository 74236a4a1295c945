import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Option {
  value: string;
  label: string;
}

/**
 * A text that names one of many: typed, then picked by arrow and Enter or by a press (the combobox pattern of the ARIA
 * guide). What was typed without a pick is undone on leaving. Our own, since the kit's brings 30 kB of floating panels.
 */
export function Combobox({
  value,
  label: chosenLabel,
  options,
  onChange,
  onTyped,
  nothing,
  onBlur,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange' | 'label' | 'onBlur'> & {
  caption: string;
  value: string | null;
  /** How the chosen value reads; empty while it is not known. */
  label: string;
  /** What matches the text typed last, in the order in which it is offered. */
  options: Option[];
  onChange: (value: string | null) => void;
  onTyped: (text: string) => void;
  /** What is said when nothing matches. */
  nothing: string;
  onBlur?: () => void;
}) {
  const { t } = useTranslation('ui');
  const { caption, ...input } = props;
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const optionId = (index: number) => `${list}-${index}`;

  const show = () => {
    setOpen(true);
    setActive(-1);
  };
  const leave = () => {
    setOpen(false);
    setTyped(null);
    onTyped('');
  };
  const pick = (option: Option) => {
    leave();
    onChange(option.value);
  };
  const move = (to: number) => {
    const next = (to + options.length) % options.length;
    setOpen(true);
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = open ? options[active] : undefined;
    if (event.key === 'ArrowDown' && options.length > 0) move(open ? active + 1 : 0);
    else if (event.key === 'ArrowUp' && options.length > 0) move(open && active > 0 ? active - 1 : options.length - 1);
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape' && open) leave();
    else return;
    event.preventDefault();
    // Not also the Escape of the dialog around it.
    event.stopPropagation();
  };

  return (
    <div className="alin-combobox">
      <TextInput
        {...input}
        label={caption}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        value={typed ?? chosenLabel}
        onFocus={(event) => event.currentTarget.select()}
        onClick={show}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onTyped(event.currentTarget.value);
          show();
          if (event.currentTarget.value === '' && value) onChange(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          leave();
          onBlur?.();
        }}
        rightSection={
          value ? <CloseButton size="md" aria-label={t('clear')} onClick={() => onChange(null)} /> : undefined
        }
      />
      {open ? (
        <div className="alin-options alin-panel">
          {/* A press must not take the focus from the field, which would close the list before the pick. */}
          <div id={list} role="listbox" aria-label={caption} onMouseDown={(event) => event.preventDefault()}>
            {options.map((it, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={it.value}
                id={optionId(index)}
                role="option"
                aria-selected={it.value === value}
                data-active={index === active ? '' : undefined}
                onClick={() => pick(it)}
              >
                {it.label}
              </div>
            ))}
          </div>
          {options.length === 0 ? <p role="status">{nothing}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
