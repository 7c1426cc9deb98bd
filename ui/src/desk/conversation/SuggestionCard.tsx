import Sparkles from 'lucide-react/icons/sparkles';
import { Button } from '../kit';
import { useDesk } from '../store/store';
import { texts } from '../texts/en';
import { ActionButton } from './ActionButton';
import { putSuggestion } from './suggest';

/** A first sentence that the AI offers; it goes into the composer, never out by itself. */
export function SuggestionCard({ id }: { id: string }) {
  const suggestion = useDesk((state) => state.talks.get(id)?.suggestion);
  if (!suggestion || !('text' in suggestion)) return null;
  const stale = suggestion.kind === 'stale';
  return (
    <section
      className="suggestion"
      aria-label={texts.suggestion.region}
      data-stale={stale || undefined}
    >
      <p className="suggestion-head">
        <Sparkles aria-hidden="true" />
        {texts.suggestion.title}
        <span aria-hidden="true">·</span>
        {stale ? texts.suggestion.stale : texts.suggestion.basis}
      </p>
      <p className="suggestion-text" dir="auto">
        {suggestion.text}
      </p>
      <div className="suggestion-controls">
        <ActionButton
          id="suggestion"
          text={texts.suggestion.use}
          variant={stale ? 'plain' : 'primary'}
        />
        <Button onClick={() => putSuggestion(id, true)}>{texts.suggestion.edit}</Button>
        <ActionButton id="dismiss" text={texts.suggestion.dismiss} variant="quiet" />
      </div>
    </section>
  );
}
