import '@fontsource-variable/inter/wght.css';
import '../shared/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { followTheme } from './shell/theme';
import { begin } from './store/desk';

const root = document.getElementById('root');
if (root) {
  followTheme();
  void begin();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
