import Sparkles from 'lucide-react/icons/sparkles';
import { memo } from 'react';
import type { Author, MessageEntry } from '../../shared/talk';
import { formatTime } from '../shell/clock';
import { nameAgent, nameAi, nameCustomer } from '../shell/names';
import { myId } from '../store/select';
import type { DeskState } from '../store/state';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';
import { Bubble } from './Bubble';
import { keyOf } from './blocks';

interface GroupProps {
  id: string;
  author: Author;
  at: string;
  messages: readonly MessageEntry[];
}

/** Messages of one author in a row, under their name. */
export const Group = memo(
  function Group({ id, author, at, messages }: GroupProps) {
    const name = useDesk((state) => nameAuthor(state, id, author));
    const last = messages.at(-1);
    const seen = useDesk((state) => {
      const upTo = state.talks.get(id)?.customerSeen ?? 0;
      return last !== undefined && last.seq > 0 && last.seq <= upTo;
    });
    const sending = last?.delivery === 'sending';
    return (
      <div className="group" data-author={author.kind}>
        <p className="group-head">
          {author.kind === 'ai' ? <Sparkles aria-hidden="true" /> : null}
          <bdi>{name}</bdi>
          <span aria-hidden="true">·</span>
          <time className="num" dateTime={at}>
            {formatTime(at)}
          </time>
        </p>
        {messages.map((message) => (
          <Bubble key={keyOf(message)} message={message} />
        ))}
        {author.kind === 'agent' && last && !sending && last.delivery === 'sent' ? (
          <p className="group-foot">{seen ? texts.conversation.seen : texts.conversation.sent}</p>
        ) : null}
      </div>
    );
  },
  (a, b) =>
    a.id === b.id &&
    a.at === b.at &&
    a.messages.length === b.messages.length &&
    a.messages.every((message, index) => message === b.messages[index]),
);

function nameAuthor(state: DeskState, id: string, author: Author): string {
  switch (author.kind) {
    case 'customer':
      return nameCustomer(state.rows.get(id));
    case 'ai':
      return texts.conversation.aiName(author.name || nameAi(state));
    case 'agent':
      return author.id === myId(state)
        ? texts.conversation.you
        : author.name || nameAgent(author.id, state);
    case 'system':
      return texts.conversation.automatic;
  }
}
