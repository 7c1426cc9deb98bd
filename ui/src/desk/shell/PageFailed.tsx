import { ErrorState } from '../kit';
import { texts } from '../texts/en';

/** A page that could not be drawn, or whose code an update has replaced meanwhile. */
export function PageFailed() {
  return (
    <main id="main">
      <ErrorState
        title={texts.shell.pageFailed}
        text={texts.shell.pageFailedText}
        retryText={texts.shell.reload}
        onRetry={() => location.reload()}
      />
    </main>
  );
}
