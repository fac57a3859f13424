import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import './field.css';
import './select.css';

export type Choice<K extends string = string> = { readonly key: K; readonly label: string };

type SelectProps<K extends string> = {
  readonly label: string;
  /** Hide the words above the box; they stay its accessible name. */
  readonly quiet?: boolean;
  readonly choices: readonly Choice<K>[];
  readonly value: K | null;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onChange: (key: K) => void;
};

/** One out of a few. */
export function Select<K extends string>({ label, quiet = false, choices, value, placeholder, hint, isDisabled = false, onChange }: SelectProps<K>) {
  return (
    <AriaSelect
      className={quiet ? 'select' : 'field select'}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) onChange(chosen.key);
      }}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(quiet ? { 'aria-label': label } : {})}
    >
      {quiet ? null : <Label className="field-label">{label}</Label>}
      <Button className="field-box select-button">
        <SelectValue className="select-value">{({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="options">
          {choices.map((choice) => (
            <ListBoxItem key={choice.key} id={choice.key} textValue={choice.label} className="option">
              <span className="option-label">{choice.label}</span>
              <Check size={15} aria-hidden className="option-check" />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
