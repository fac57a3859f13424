import { Label, Slider as AriaSlider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import './slider.css';

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How the value is shown and read out; plain numbers without it. */
  readonly format?: Intl.NumberFormatOptions;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
  /** The knob was let go, or an arrow key pressed. */
  readonly onChangeEnd?: (value: number) => void;
};

/** A value between two ends, with its number beside the words. */
export function Slider({ label, value, min, max, step, format, isDisabled = false, onChange, onChangeEnd }: SliderProps) {
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(format ? { formatOptions: format } : {})}
      {...(onChangeEnd ? { onChangeEnd } : {})}
    >
      <Label className="field-label">{label}</Label>
      <SliderOutput className="slider-value" />
      <SliderTrack className="slider-track">
        <SliderFill className="slider-fill" offset={min < 0 ? 0 : min} />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </AriaSlider>
  );
}
