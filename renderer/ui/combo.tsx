import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import './field.css';
import './select.css';

export type Suggestion = { readonly key: string; readonly text: string; readonly hint?: string };

type ComboProps = {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether a suggestion fits what was typed. */
  readonly fits: (text: string, typed: string) => boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** Put on the box as `data-control`, for whoever has to find it again. */
  readonly control?: string;
  readonly onChange: (text: string) => void;
  /** A suggestion was taken, rather than typed. */
  readonly onTake: (suggestion: Suggestion) => void;
};

/** A text box with suggestions; anything may be typed, nothing is ever completed by itself. */
export function Combo({ label, value, suggestions, fits, maxLength, placeholder, isDisabled = false, control, onChange, onTake }: ComboProps) {
  return (
    <ComboBox
      className="combo"
      aria-label={label}
      allowsCustomValue
      inputValue={value}
      defaultFilter={fits}
      isDisabled={isDisabled}
      onInputChange={(text) => {
        if (text !== value) onChange(text);
      }}
      onChange={(key) => {
        const taken = suggestions.find((suggestion) => suggestion.key === key);
        if (taken) onTake(taken);
      }}
      value={null}
    >
      <Label className="visually-hidden">{label}</Label>
      <Input
        className="field-box"
        data-control={control}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="options">
          {suggestions.map((suggestion) => (
            <ListBoxItem key={suggestion.key} id={suggestion.key} textValue={suggestion.text} className="option">
              <span className="option-label">
                {suggestion.text} {suggestion.hint ? <small>{suggestion.hint}</small> : null}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
