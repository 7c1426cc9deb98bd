/** @jsxImportSource preact */
import { here, look } from './here';
import { AI, CLOSE, Icon, MORE, PERSON } from './Icon';
import { findInitials, nameAi } from './names';
import { findSpeaker } from './state';

/** Who speaks: the AI, or the person who joined; and the ways out. */
export function Header() {
  const state = look();
  const { texts, people, house, talk, menu } = state;
  const speaker = findSpeaker(talk);
  const person = people[speaker];
  return (
    <header class="header">
      {speaker ? (
        <Avatar name={person?.name ?? ''} online />
      ) : (
        <span class="avatar avatar-ai">
          <Icon d={AI} />
        </span>
      )}
      <div class="who">
        <h2 class="name">
          <bdi>{speaker ? (person?.name ?? house?.business) : nameAi(state)}</bdi>
        </h2>
        <p class="minor">
          {person ? (
            <>
              <bdi class="speciality">{person.speciality}</bdi> · {texts.online}
            </>
          ) : (
            <bdi>{house?.business}</bdi>
          )}
        </p>
      </div>
      <Tool
        d={MORE}
        label={texts.menu}
        aria-haspopup="menu"
        aria-expanded={menu}
        onClick={() => here().withParts(() => here().set({ menu: !menu }))}
      />
      <Tool d={CLOSE} label={texts.close} onClick={() => here().close()} />
    </header>
  );
}

type ToolOf = { d: string; label: string } & Omit<preact.ButtonHTMLAttributes, 'label'>;

/** A button that is only a sign, with its word for who hears or hovers. */
export function Tool({ d, label, ...rest }: ToolOf) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} {...rest}>
      <Icon d={d} />
    </button>
  );
}

/** A person's initials; pictures come with a later release. */
export function Avatar({ name, online }: { name: string; online?: boolean }) {
  return (
    <span class="avatar" aria-hidden="true">
      {findInitials(name) || <Icon d={PERSON} />}
      {online && <span class="online" />}
    </span>
  );
}

/** That this is an AI, and the way to a person: one tap, in every state. */
export function PersonStrip() {
  const { texts, talk, house } = look();
  if (findSpeaker(talk)) return null;
  const isFresh = talk.entries.length === 0;
  const isOpen = house?.open ?? true;
  const isWaited = talk.waiting && !talk.closed && isOpen;
  return (
    <div class={isFresh ? 'strip strip-fresh' : 'strip'}>
      <div class="strip-text minor">
        <p>{isWaited ? texts.asked : isFresh && house ? house.disclosure : texts.withAi}</p>
        {!isOpen && <p class="hours">{house?.opens_text}</p>}
      </div>
      <button type="button" class="pill" onClick={() => here().askForPerson()}>
        <Icon d={PERSON} />
        {texts.person}
      </button>
    </div>
  );
}
