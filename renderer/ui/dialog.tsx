import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import './dialog.css';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly open: boolean;
  readonly size?: 's' | 'l';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A modal dialog: focus goes in, stays in, and returns to where it was. Escape closes. */
export function Dialog({ title, closeLabel, open, size = 's', onClose, children }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={open}
      isDismissable
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
