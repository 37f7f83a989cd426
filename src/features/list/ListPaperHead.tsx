import type { ReactNode } from 'react';
import type { Instant } from '../../base/clock.ts';
import { DEFAULT_TRACK, trackTitle } from '../../domain/board.ts';
import { lockedVersion } from '../../domain/listVersion.ts';
import type { PreferenceList } from '../../domain/preferenceList.ts';
import { printedAt } from '../../domain/printedAt.ts';
import { fingerprint } from '../../output/fingerprint.ts';
import { versionWords } from '../../output/listWorkbook.ts';
import { PaperHead } from '../../ui/PaperHead.tsx';
import { useListVersions } from './useListVersions.ts';

export interface SheetProps {
  readonly list: PreferenceList;
  readonly hidesNames: boolean;
  /** The instant of printing. */
  readonly at: Instant;
}

interface ListPaperHeadProps extends Pick<SheetProps, 'list' | 'at'> {
  /** In place of the track's title. */
  readonly title?: ReactNode;
}

/** Which order a page belongs to, in which version, and when it was printed. */
export function ListPaperHead({ list, at, title }: ListPaperHeadProps) {
  const { track, positions, entries } = list;
  const locked = lockedVersion(useListVersions(track?.code ?? DEFAULT_TRACK));
  return (
    <PaperHead
      title={title ?? (track === null ? 'Preference list' : trackTitle(track))}
      code={track === null || track.type === '' ? undefined : track.code}
      fingerprint={fingerprint(entries.map(({ id }) => id))}
      counts={`${entries.length} ranked for ${positionsWords(positions)}`}
      printed={printedAt(at)}
      version={locked === null ? 'Not locked: this order can change' : versionWords(locked)}
    />
  );
}

function positionsWords(positions: number | null): string {
  if (positions === null) return 'positions not known';
  return positions === 1 ? '1 position' : `${positions} positions`;
}

export function captionOf({ track }: PreferenceList): string {
  return `Preference list${track === null ? '' : `, ${trackTitle(track)}`}`;
}
