import ArrowRight from 'lucide-react/icons/arrow-right';
import { useState } from 'react';
import { Avatar, Badge } from '../kit';
import type { About } from '../store/types';
import { live } from '../texts/en.live';
import { enter } from './enter';
import { findSignInFault, orderSeats } from './rules';

const words = live.signIn;
const SHOWN = 5;

type Demo = NonNullable<About['demo']>;

/** The seats of a demo: one tap, no password. */
export function DemoSeats({ demo }: { demo: Demo }) {
  const [busy, setBusy] = useState('');
  const [fault, setFault] = useState('');
  const [all, setAll] = useState(false);
  const seats = orderSeats(demo.sign_ins);
  const shown = all ? seats : seats.slice(0, SHOWN);

  const take = async (agentId: string) => {
    setBusy(agentId);
    setFault('');
    const found = await enter(agentId, demo.password);
    setBusy('');
    if (found) setFault(words.faults[findSignInFault(found)]);
  };

  return (
    <section className="in-seats" aria-labelledby="in-seats-title">
      <div className="in-seats-head">
        <h2 id="in-seats-title">{words.seats}</h2>
        <Badge tone="warn">{words.generated}</Badge>
      </div>
      <ul>
        {shown.map((seat) => (
          <li key={seat.agent_id}>
            <button
              type="button"
              className="in-seat"
              aria-busy={busy === seat.agent_id || undefined}
              onClick={() => void take(seat.agent_id)}
            >
              <Avatar name={seat.name} kind="human" />
              <span>
                <b>{seat.name}</b>
                <span className="in-seat-role">
                  {words.roles[seat.role] ?? seat.role}
                  {seat.role === 'agent' && seat.speciality ? `, ${seat.speciality}` : ''}
                </span>
                <span className="in-seat-sees">{words.sees[seat.role] ?? ''}</span>
              </span>
              <ArrowRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {!all && seats.length > SHOWN ? (
        <button type="button" className="in-more" onClick={() => setAll(true)}>
          {words.moreSeats(seats.length - SHOWN)}
        </button>
      ) : null}
      {fault ? (
        <p className="in-fault" role="alert">
          {fault}
        </p>
      ) : null}
    </section>
  );
}
