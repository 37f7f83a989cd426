import { memo, type ReactNode } from 'react';
import { useSession, useStoreParts } from '../../store/hooks.ts';
import { PILE_VIEWS } from '../../store/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ListFilter } from '../../ui/icons.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './PoolHeader.module.css';
import { PILE_VIEW_NAMES } from './pileNames.ts';
import type { PoolView } from './poolView.ts';
import { SearchField } from './SearchField.tsx';

export interface PoolHeaderProps {
  readonly view: PoolView;
  readonly isNarrow: boolean;
  readonly isFilterOpen: boolean;
  onToggleFilters(): void;
  readonly actions: ReactNode;
}

/** Piles, search and what is shown: one line on a desk, three on a phone. */
export function PoolHeader(props: PoolHeaderProps) {
  const { view, isNarrow, isFilterOpen, actions } = props;
  const count = `${view.ids.length.toLocaleString('en')} of ${view.total.toLocaleString('en')} shown`;
  const filterToggle = (
    <IconButton
      label={isFilterOpen ? 'Hide filters' : 'Show filters'}
      icon={<ListFilter />}
      variant="plain"
      aria-expanded={isFilterOpen}
      onClick={props.onToggleFilters}
    />
  );
  if (isNarrow) {
    return (
      <div className={styles.narrow}>
        <PageHeader
          title="Pool"
          count={count}
          actions={
            <>
              {filterToggle}
              {actions}
            </>
          }
        />
        <div className={styles.scroller}>
          <Piles counts={view.pileCounts} />
        </div>
        <SearchField />
      </div>
    );
  }
  return (
    <PageHeader
      title="Pool"
      chips={
        <>
          {filterToggle}
          <Piles counts={view.pileCounts} />
        </>
      }
      count={count}
      actions={
        <>
          <SearchField />
          {actions}
        </>
      }
    />
  );
}

const Piles = memo(function Piles({ counts }: { readonly counts: PoolView['pileCounts'] }) {
  const { session } = useStoreParts();
  const pile = useSession((state) => state.pile);
  return (
    <SegmentedControl
      label="Pile"
      value={pile}
      options={PILE_VIEWS.map((value) => ({
        value,
        label: PILE_VIEW_NAMES[value],
        count: counts[value],
      }))}
      onValueChange={(value) => session.setState({ pile: value })}
    />
  );
});
