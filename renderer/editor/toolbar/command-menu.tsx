import { ChevronDown } from 'lucide-react';
import { $getSelection, $isRangeSelection } from 'lexical';
import { useCallback, useRef, type ReactNode } from 'react';
import { chordText } from '../../ui/chord.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { isAvailable, type PageCommand } from '../commands/page-command.ts';
import { useTools } from './tools.ts';

type CommandMenuProps = {
  readonly label: string;
  readonly commands: readonly PageCommand[];
  /** What stands on the button; the label alone without it. */
  readonly children?: ReactNode;
};

/** A button of the bar that opens a menu of commands. The caret is back on the page before the chosen one runs. */
export function CommandMenu({ label, commands, children }: CommandMenuProps) {
  const { editor, host, labels, state } = useTools();
  const ran = useRef(false);
  const onClosed = useCallback(() => {
    // Selected cells are no caret, and without one Lexical leaves the focus where it is.
    if (ran.current && !editor.read(() => $isRangeSelection($getSelection()))) editor.getRootElement()?.focus({ preventScroll: true });
    ran.current = false;
  }, [editor]);
  return (
    <MenuButton
      label={label}
      className="tool tool-menu"
      onClosed={onClosed}
      entries={commands.map((command) => {
        const { icon: Icon, chords = [] } = command;
        const [chord] = chords;
        return {
          key: command.id,
          label: labels[command.label],
          disabled: !isAvailable(command, state, host),
          // The menu has taken the focus; what the command does happens at the caret.
          run: () => {
            ran.current = true;
            editor.focus(() => command.run({ editor, host }));
          },
          ...(command.pressed ? { checked: command.pressed(state) } : {}),
          // Words stand below each other, with or without a picture in front.
          icon: Icon ? <Icon size={16} aria-hidden /> : <span className="tool-no-icon" />,
          ...(chord === undefined ? {} : { keys: chordText(chord) }),
        };
      })}
    >
      {children ?? label}
      <ChevronDown size={13} aria-hidden />
    </MenuButton>
  );
}
