/** What the customer booked, and when they were here before. */
import { useState } from 'react';
import { Button } from '../kit';
import { nameAgent } from '../shell/names';
import { findCurrency } from '../store/select';
import { useDesk } from '../store/store';
import type { PersonKnown } from '../store/types';
import { two } from '../texts/en.two';
import { formatDate, sayDays } from './dates';

const words = two.customer;
const SHOWN = 3;

type Booking = PersonKnown['bookings'][number];
type PastContact = PersonKnown['history'][number];

export function Bookings({ bookings }: { bookings: readonly Booking[] }) {
  const newest = [...bookings].sort((a, b) => (b.starts ?? '').localeCompare(a.starts ?? ''));
  return (
    <section aria-label={words.bookings}>
      <h4>{words.bookings}</h4>
      {newest.length === 0 ? <p className="ctx-quiet">{words.noBookings}</p> : null}
      <Some
        items={newest}
        draw={(booking) => <BookingLine key={booking.booking_ref} booking={booking} />}
      />
    </section>
  );
}

function BookingLine({ booking }: { booking: Booking }) {
  const currency = useDesk(findCurrency);
  const parts = [
    sayDays(booking.starts, booking.ends),
    booking.value ? two.money(booking.value, currency) : '',
    booking.status,
  ];
  return (
    <li>
      <bdi>{booking.title}</bdi>
      <span className="ctx-small ctx-matter">
        <bdi>{booking.booking_ref}</bdi>
        {parts.filter(Boolean).map((part) => ` · ${part}`)}
      </span>
    </li>
  );
}

export function EarlierContacts({ contacts }: { contacts: readonly PastContact[] }) {
  const newest = [...contacts].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-label={words.contacts}>
      <h4>{words.contacts}</h4>
      {newest.length === 0 ? <p className="ctx-quiet">{words.noContacts}</p> : null}
      <Some
        items={newest}
        draw={(past) => <ContactLine key={past.conversation_id} past={past} />}
      />
    </section>
  );
}

function ContactLine({ past }: { past: PastContact }) {
  const who = past.agent_id ? nameAgent(past.agent_id) : words.withAi;
  const topics = past.topics.map((topic) => topic.replace(/_/gu, ' ')).join(', ');
  return (
    <li>
      {formatDate(past.at)}
      <span className="ctx-small ctx-matter">
        {[topics, who, past.open ? words.contactOpen : ''].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

/** The first few, and the rest on demand. */
function Some<T>({ items, draw }: { items: readonly T[]; draw: (item: T) => React.ReactNode }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const rest = items.length - SHOWN;
  return (
    <>
      <ul className="ctx-list">{(all ? items : items.slice(0, SHOWN)).map(draw)}</ul>
      {rest > 0 && !all ? (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {words.more(rest)}
        </Button>
      ) : null}
    </>
  );
}
