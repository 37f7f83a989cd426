import { useRef } from 'react';
import { BANDS } from '../../domain/band.ts';
import { MOST_COMPARED } from '../../domain/mostCompared.ts';
import { openCompare, toggleStar } from '../../store/actions.ts';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Star } from '../../ui/icons.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useFootHeight } from '../../ui/useFootHeight.ts';
import { BandPopover } from './BandPopover.tsx';
import styles from './BulkBar.module.css';
import { CopyButton } from './CopyButton.tsx';
import { TagPopover } from './TagPopover.tsx';

/** What can be done with everybody selected: one command each, so one undo each. */
export function BulkBar() {
  const count = useSession(({ selection }) => selection.size);
  return count === 0 ? null : <Bar count={count} />;
}

function Bar({ count }: { readonly count: number }) {
  const parts = useStoreParts();
  const bar = useRef<HTMLDivElement>(null);
  useFootHeight(bar);
  const hidden = useSession(
    ({ selection, visibleIds }) =>
      selection.size - visibleIds.filter((id) => selection.has(id)).length,
  );
  return (
    <div ref={bar} role="toolbar" aria-label="Selected applicants" className={styles.bar}>
      <span className={styles.count}>
        <strong>{count.toLocaleString('en')} selected</strong>
        {hidden > 0 && <span className={styles.hidden}>{hidden} not shown</span>}
      </span>
      {BANDS.map((band) => (
        <BandPopover key={band} band={band} />
      ))}
      <BandPopover band="unsorted" />
      <Button icon={<Star />} onClick={() => toggleStar(parts)}>
        Star
      </Button>
      <TagPopover />
      <CopyButton />
      <Button onClick={() => parts.session.setState({ isGivingToRead: true })}>Readers…</Button>
      {count <= MOST_COMPARED && (
        <Button onClick={() => openCompare(parts)}>{count === 1 ? 'Compare…' : 'Compare'}</Button>
      )}
      <Button
        variant="quiet"
        className={styles.clear}
        onClick={() => parts.session.setState({ selection: new Set(), anchorId: null })}
      >
        Clear <Kbd aria-hidden>Esc</Kbd>
      </Button>
    </div>
  );
}
