import { Label, Radio, RadioGroup } from 'react-aria-components';
import './field.css';
import './radios.css';

type RadiosProps<K extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly key: K; readonly label: string }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
};

/** One out of two to five, all of them visible. */
export function Radios<K extends string>({ label, choices, value, onChange }: RadiosProps<K>) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) onChange(chosen.key);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="radios">
        {choices.map((choice) => (
          <Radio key={choice.key} value={choice.key} className="radio">
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
