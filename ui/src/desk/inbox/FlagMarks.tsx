import Accessibility from 'lucide-react/icons/accessibility';
import Flag from 'lucide-react/icons/flag';
import HandHeart from 'lucide-react/icons/hand-heart';
import PhoneCall from 'lucide-react/icons/phone-call';
import ShieldAlert from 'lucide-react/icons/shield-alert';
import TrendingDown from 'lucide-react/icons/trending-down';
import type { ReactNode } from 'react';
import { Unseen } from '../kit';
import { useBusinessNow } from '../shell/clock';
import { isPromiseNear, isSafety, isUpset } from '../store/need';
import type { InboxRow } from '../store/types';
import { texts } from '../texts/en';

const ICONS: Readonly<Record<string, ReactNode>> = {
  safety: <ShieldAlert aria-hidden="true" />,
  complaint: <Flag aria-hidden="true" />,
  access_need: <Accessibility aria-hidden="true" />,
  vulnerable: <HandHeart aria-hidden="true" />,
  promise: <PhoneCall aria-hidden="true" />,
  upset: <TrendingDown aria-hidden="true" />,
};

const GRAVE = new Set(['safety', 'complaint', 'promise', 'upset']);

/** What sets a conversation apart, as small signs with their words for who cannot see them. */
export function FlagMarks({ row }: { row: InboxRow }) {
  const now = useBusinessNow();
  const flags = listFlags(row, now).filter((flag) => ICONS[flag]);
  if (flags.length === 0) return null;
  return (
    <span className="row-flags">
      {flags.map((flag) => (
        <span key={flag} title={texts.sayFlag(flag)} data-grave={GRAVE.has(flag) || undefined}>
          {ICONS[flag]}
          <Unseen>{texts.sayFlag(flag)}</Unseen>
        </span>
      ))}
    </span>
  );
}

/** The flags of a row, the gravest first: the server's, and what its figures say. */
export function listFlags(row: InboxRow, now: number): readonly string[] {
  const found = [
    isSafety(row) ? 'safety' : '',
    ...row.flags,
    isPromiseNear(row, now) ? 'promise' : '',
    isUpset(row) ? 'upset' : '',
  ];
  return [...new Set(found.filter(Boolean))];
}
