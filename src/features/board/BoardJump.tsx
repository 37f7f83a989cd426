import { RANKED_BANDS } from '../../domain/band.ts';
import type { BandLists } from '../../domain/board.ts';
import { useStoreParts } from '../../store/hooks.ts';
import { RankJump } from '../../ui/RankJump.tsx';
import { toggleFolded } from './toggleFolded.ts';

/** Leads to the card of a rank, wherever it stands and whether or not its band is folded. */
export function BoardJump({ lists }: { readonly lists: BandLists }) {
  const { session } = useStoreParts();
  const ranked = RANKED_BANDS.flatMap((band) => lists[band]);
  if (ranked.length === 0) return null;
  return (
    <RankJump
      last={ranked.length}
      onJump={(rank) => {
        const id = ranked[rank - 1]!;
        const band = RANKED_BANDS.find((each) => lists[each].includes(id))!;
        const { foldedBands, screenedView } = session.getState();
        if (foldedBands.includes(band)) toggleFolded(session, band);
        // A rank that one asks for by its number is never kept from view.
        session.setState({
          focusedId: id,
          screenedView: screenedView === 'hidden' ? 'hiddenUnsorted' : screenedView,
        });
        // A card that is drawn already; one that comes into view takes the focus by itself.
        document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
      }}
    />
  );
}
