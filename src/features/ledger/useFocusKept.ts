import { type RefObject, useEffect, useRef } from 'react';

/** An item that was answered goes, and the one that comes to its place has the focus. */
export function useFocusKept(
  list: RefObject<HTMLOListElement | null>,
  key: string,
  present: number,
): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = () => {
      hadFocus.current = list.current?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when, not what.
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const items = list.current?.children ?? [];
    (items[Math.min(present, items.length - 1)] as HTMLElement | undefined)?.focus();
  }, [key]);
}
