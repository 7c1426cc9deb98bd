/** The address and the state say the same: a link opens a conversation, a key writes the link. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { store, useDesk } from '../store/store';

const PAUSE_MS = 150;

export function useAddress(): void {
  const search = useSearch({ from: '/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const tab = useDesk((state) => state.tab);
  const selected = useDesk((state) => state.selected);
  const written = useRef('');

  // What the address says, when somebody else than this page wrote it: a link, Back.
  useEffect(() => {
    const told = `${search.tab ?? ''} ${search.c ?? ''}`;
    if (told === written.current) return;
    written.current = told;
    if (search.tab) store.dispatch({ type: 'tab', tab: search.tab });
    if (search.c && search.c !== store.get().selected) {
      store.dispatch({ type: 'select', id: search.c });
    }
  }, [search.tab, search.c]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const now = `${tab} ${selected ?? ''}`;
      if (now === written.current) return;
      written.current = now;
      void navigate({ search: { tab, ...(selected ? { c: selected } : {}) }, replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [tab, selected, navigate]);
}
