import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { ContextCard } from '../context/ContextCard';
import { Conversation } from '../conversation/Conversation';
import { IconButton } from '../kit';
import { nameCustomer } from '../shell/names';
import { loader } from '../store/desk';
import { useDesk } from '../store/store';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';

export interface WatchProps {
  id: string;
  onClose: () => void;
}

/** The agent's own view, read only: nothing is written, and nobody is told that it was read. */
export function Watch({ id, onClose }: WatchProps) {
  const box = useRef<HTMLDialogElement>(null);
  const name = useDesk((state) => nameCustomer(state.rows.get(id)));
  useEffect(() => {
    void loader.talk(id);
  }, [id]);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="watch"
      aria-label={live.floor.watchWho(name)}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="watch-close">
        <IconButton label={two.close} icon={<X />} onClick={onClose} />
      </div>
      <Conversation id={id} watch />
      <aside className="watch-context" aria-label={two.context.title}>
        <ContextCard id={id} />
      </aside>
    </dialog>
  );
}
