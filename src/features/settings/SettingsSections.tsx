import { type RefObject, useEffect, useState } from 'react';
import { SelectField } from '../../ui/SelectField.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import styles from './SettingsSections.module.css';

interface Section {
  readonly id: string;
  readonly title: string;
}

/** A heading so far above the lower edge of the header counts as the one that is read. */
const READ_PX = 120;

/**
 * The way to each section: a list beside them, a choice above them where there is no room. It reads
 * the headings of the screen, so that a section that is there is always named, as it names itself.
 */
export function SettingsSections({ screen }: { readonly screen: RefObject<HTMLElement | null> }) {
  const isWide = useMediaQuery('(min-width: 1024px)');
  const sections = useSections(screen);
  const present = useSectionRead(screen) ?? sections[0]?.id;
  if (!isWide) {
    return (
      <SelectField
        label="Go to section"
        hideLabel
        className={styles.choice}
        value={present ?? ''}
        options={sections.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget }) => goTo(currentTarget.value)}
      />
    );
  }
  return (
    <nav aria-label="Sections of the settings" className={styles.sections}>
      {sections.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.section}
          aria-current={id === present ? 'location' : undefined}
          onClick={() => goTo(id)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

/** The focus goes along, so that Tab goes on in the section. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

function headingsIn(screen: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(screen.current?.querySelectorAll<HTMLElement>('h2[id]') ?? [])];
}

function useSections(screen: RefObject<HTMLElement | null>): readonly Section[] {
  const [sections, setSections] = useState<readonly Section[]>([]);
  // After every drawing of the screen, which stands by then: a section may have come or gone.
  useEffect(() => {
    const now = headingsIn(screen).map(({ id, textContent }) => ({ id, title: textContent }));
    const isSame =
      now.length === sections.length && now.every((each, at) => isAlike(each, sections[at]));
    if (!isSame) setSections(now);
  });
  return sections;
}

function isAlike(a: Section, b: Section | undefined): boolean {
  return a.id === b?.id && a.title === b.title;
}

/** The last section whose heading has come up to the top; null before anybody scrolled. */
function useSectionRead(screen: RefObject<HTMLElement | null>): string | null {
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const top = (screen.current?.parentElement?.getBoundingClientRect().top ?? 0) + READ_PX;
      setRead(
        headingsIn(screen).findLast((each) => each.getBoundingClientRect().top < top)?.id ?? null,
      );
    };
    // Scrolling does not bubble; it is heard on its way down.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [screen]);
  return read;
}
