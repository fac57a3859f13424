import { ariaChord, chordText } from '../../ui/chord.ts';
import { isAvailable, type PageCommand } from '../commands/page-command.ts';
import { ToolButton } from './tool-button.tsx';
import { useTools } from './tools.ts';

type CommandToolProps = { readonly command: PageCommand; readonly pressed?: boolean; readonly wide?: boolean };

/** A button of the bar for a command: its name, keys and icon come from there. */
export function CommandTool({ command, pressed: shown, wide = false }: CommandToolProps) {
  const { editor, host, labels, state } = useTools();
  const pressed = shown ?? command.pressed?.(state);
  const { icon: Icon, chords = [] } = command;
  const [chord] = chords;
  const label = labels[command.label];
  return (
    <ToolButton
      label={label}
      wide={wide}
      disabled={!isAvailable(command, state, host)}
      onPress={() => command.run({ editor, host })}
      {...(chord === undefined ? {} : { keys: chordText(chord), shortcut: ariaChord(chord) })}
      {...(pressed === undefined ? {} : { pressed })}
    >
      {Icon ? <Icon size={17} aria-hidden /> : null}
      {wide || !Icon ? label : null}
    </ToolButton>
  );
}
