import { useTick } from '../shell/clock';
import { firstName, nameAgent, nameAi, sayCustomer } from '../shell/names';
import { findTyping } from '../store/select';
import type { DeskState } from '../store/state';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';

/** Who writes just now. */
export function TypingLine({ id }: { id: string }) {
  useTick();
  const name = useDesk((state) => nameTyping(state, id));
  return (
    <p className="typing" aria-live="off">
      {name ? (
        <>
          {texts.conversation.typing(name)}
          <span className="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </>
      ) : null}
    </p>
  );
}

function nameTyping(state: DeskState, id: string): string {
  const typing = findTyping(state, id);
  if (!typing) return '';
  if (typing.kind === 'customer') return texts.sayTitle(sayCustomer(state.rows.get(id)));
  if (typing.kind === 'ai') return texts.conversation.aiName(nameAi(state));
  return firstName(nameAgent(typing.id, state));
}
