import { Switch as AriaSwitch } from 'react-aria-components';
import './switch.css';

type SwitchProps = {
  readonly label: string;
  readonly on: boolean;
  /** A change is under way: keeps the focus (a disabled control would drop it) but does not switch. */
  readonly isBusy?: boolean;
  readonly onChange: (on: boolean) => void;
};

/** On or off, at once. */
export function Switch({ label, on, isBusy = false, onChange }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange} isReadOnly={isBusy}>
      <span className="switch-track" />
      {label}
    </AriaSwitch>
  );
}
