import Sparkles from 'lucide-react/icons/sparkles';
import User from 'lucide-react/icons/user-round';
import { findInitials } from './initials';
import './parts.css';

export interface AvatarProps {
  name: string;
  kind?: 'customer' | 'human' | 'ai';
  size?: 's' | 'm' | 'l';
}

/** Initials in a circle; the name stands beside it in words, so it is not read out. */
export function Avatar({ name, kind = 'customer', size = 'm' }: AvatarProps) {
  const initials = findInitials(name);
  return (
    <span className="k-avatar" data-kind={kind} data-size={size} aria-hidden="true">
      {kind === 'ai' ? <Sparkles /> : initials || <User />}
    </span>
  );
}
