import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './segments.css';

type SegmentsProps<K extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly key: K; readonly label: string; readonly count?: number | undefined }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
};

/** Larger counts would push the last view out of sight. */
const COUNT_MAX = 999;

/** A few views of the same list, side by side. */
export function Segments<K extends string>({ label, choices, value, onChange }: SegmentsProps<K>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.key));
        if (chosen) onChange(chosen.key);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.key} id={choice.key} className="segment">
          {choice.label}
          {choice.count === undefined ? null : <span className="segment-count">{choice.count > COUNT_MAX ? `${String(COUNT_MAX)}+` : choice.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
