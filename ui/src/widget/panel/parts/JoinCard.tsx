/** @jsxImportSource preact */
import { count, fill } from '../../../texts/say';
import { list } from '../../../texts/say-more';
import { Avatar } from '../Header';
import { look } from '../here';
import type { JoinLine } from '../lines';
import { more } from './more';
import { PassedOn } from './PassedOn';

/** Who joins, what they look after, and what they have already. */
export function JoinCard({ line: { entry } }: { line: JoinLine }) {
  const { language, people, passed } = look();
  const person = people[entry.author.id];
  const name = person?.name ?? entry.author.name;
  const has = new Set(passed?.facts.map((fact) => fact.title));
  return (
    <div class="card">
      <div class="join-who">
        <Avatar name={name} />
        <div>
          <h3 class="name">{fill(more().joins, { name })}</h3>
          {person && (
            <p class="minor">
              <bdi class="speciality">{person.speciality}</bdi>
              {person.years > 0 && ` · ${count(more().years, person.years, language)}`}
            </p>
          )}
        </div>
      </div>
      <p class="join-has" dir="auto">
        {has.size > 0
          ? fill(more().has, { list: list([...has].map(isolate), language) })
          : entry.text}
      </p>
      {passed?.passed && <PassedOn passed={passed} />}
    </div>
  );
}

/** Words of another direction keep their order inside a sentence. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
