import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Sparkles from 'lucide-react/icons/sparkles';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button, IconButton } from '../kit';
import { useLow } from '../shell/media';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ActionButton } from './ActionButton';
import { putSuggestion } from './suggest';
import './suggestion.css';

/**
 * A first sentence that the AI offers; it goes into the composer, never out by itself. On a low
 * page it is one line until it is asked for.
 */
export function SuggestionCard({ id }: { id: string }) {
  const suggestion = useDesk((state) => state.talks.get(id)?.suggestion);
  const low = useLow();
  const [open, setOpen] = useState(false);
  if (!suggestion || !('text' in suggestion)) return null;
  const stale = suggestion.kind === 'stale';
  const folded = low && !open;
  const size = low ? 's' : 'm';
  return (
    <section
      className="suggestion"
      aria-label={texts.suggestion.region}
      data-stale={stale || undefined}
      data-folded={folded || undefined}
    >
      <p className="suggestion-head">
        <Sparkles aria-hidden="true" />
        <span>{texts.ai}</span>
        <span className="suggestion-title">
          <span aria-hidden="true">·</span> {texts.suggestion.title}
        </span>
        <span className="suggestion-basis">
          <span aria-hidden="true">·</span>{' '}
          {stale ? texts.suggestion.stale : texts.suggestion.basis}
        </span>
      </p>
      <p className="suggestion-text" dir="auto">
        {suggestion.text}
      </p>
      <div className="suggestion-controls">
        <ActionButton
          id="suggestion"
          inside="suggestionInside"
          size={size}
          text={texts.suggestion.use}
          variant={stale ? 'plain' : 'primary'}
        />
        <Button size={size} className="suggestion-edit" onClick={() => putSuggestion(id, true)}>
          {texts.suggestion.edit}
        </Button>
        <ActionButton
          id="dismiss"
          size={size}
          className="suggestion-dismiss"
          icon={folded ? <X aria-hidden="true" /> : null}
          text={texts.suggestion.dismiss}
          variant="quiet"
        />
        {low ? (
          <IconButton
            className="suggestion-fold"
            label={open ? texts.suggestion.less : texts.suggestion.more}
            aria-expanded={open}
            icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
            onClick={() => setOpen(!open)}
          />
        ) : null}
      </div>
    </section>
  );
}
