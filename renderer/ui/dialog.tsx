import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import './dialog.css';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly open: boolean;
  /** `full`: nearly the whole window, for looking at pictures. */
  readonly size?: 's' | 'l' | 'xl' | 'full';
  /** A click beside it closes it; not where somebody writes for a while. */
  readonly closesOutside?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog: focus goes in, stays in, and returns to where it was. Escape closes. */
export function Dialog({ title, closeLabel, open, size = 's', closesOutside = true, onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={open}
      isDismissable={closesOutside}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-body">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={17} aria-hidden />
            </IconButton>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
