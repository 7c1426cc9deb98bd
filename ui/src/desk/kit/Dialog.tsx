import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton';
import './overlay.css';

export interface DialogProps {
  title: string;
  /** A sentence below the title. */
  about?: ReactNode;
  children: ReactNode;
  /** Buttons; the last is the one that acts. */
  foot?: ReactNode;
  closeText: string;
  onClose: () => void;
  size?: 'm' | 'l';
  /** There is little to operate in it: arrows scroll, since the body takes the focus. */
  reads?: boolean;
  /** Enter in the dialog: the form's way to act. */
  onSubmit?: () => void;
  /** Keys that mean something in this dialog. */
  onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
}

/**
 * A modal dialog while it is drawn. What carries `data-autofocus` gets the focus; Esc and a click
 * beside it ask to close; focus goes back to where it was.
 */
export function Dialog(props: DialogProps) {
  const { title, about, children, foot, closeText, onClose, size = 'm', onSubmit, reads } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const box = dialog.current;
    if (!box) return;
    const before = document.activeElement;
    if (!box.open) box.showModal();
    box.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      box.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="k-dialog"
      data-size={size}
      aria-labelledby={`${id}-title`}
      aria-describedby={about ? `${id}-about` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      // Keys of the page below must not act while it is covered.
      onKeyDown={(event) => {
        event.stopPropagation();
        props.onKeyDown?.(event);
      }}
    >
      <form
        className="k-dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="k-dialog-head">
          <div>
            <h2 className="k-dialog-title" id={`${id}-title`}>
              {title}
            </h2>
            {about ? (
              <p className="k-dialog-about" id={`${id}-about`}>
                {about}
              </p>
            ) : null}
          </div>
          <IconButton label={closeText} icon={<X />} onClick={onClose} />
        </div>
        <div
          className="k-dialog-body"
          {...(reads ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
        >
          {children}
        </div>
        {foot ? <div className="k-dialog-foot">{foot}</div> : null}
      </form>
    </dialog>
  );
}
