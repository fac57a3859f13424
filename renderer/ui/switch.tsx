import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

type SwitchProps = {
  readonly label: string;
  readonly on: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** On or off, at once. */
export function Switch({ label, on, isDisabled = false, onChange }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange} isDisabled={isDisabled}>
      <span className="switch-track" />
      {label}
    </AriaSwitch>
  );
}
