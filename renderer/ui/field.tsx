import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import './field.css';

type FieldProps = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  /** Accessible name when it differs from the words above the box. */
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Number of lines; more than one makes a text area. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

/** A labelled text box with an optional line of advice and an error line. */
export function Field({ label, hint, error, placeholder, rows = 1, inputRef, ...props }: FieldProps) {
  const box = { className: 'field-box', ...(placeholder === undefined ? {} : { placeholder }), ...(inputRef ? { ref: inputRef } : {}) };
  return (
    <TextField {...props} isInvalid={Boolean(error)} className="field">
      <Label className="field-label">{label}</Label>
      {rows > 1 ? <TextArea {...box} rows={rows} /> : <Input {...box} />}
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
