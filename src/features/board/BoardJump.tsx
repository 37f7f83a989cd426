import { RANKED_BANDS } from '../../domain/band.ts';
import { bandListsOf, useSession, useStoreParts } from '../../store/hooks.ts';
import { RankJump } from '../../ui/RankJump.tsx';
import { toggleFolded } from './toggleFolded.ts';

/** Leads to the card of a rank, wherever it stands and whether or not its band is folded. */
export function BoardJump() {
  const { session } = useStoreParts();
  const last = useSession((state) => {
    const lists = bandListsOf(state);
    return RANKED_BANDS.reduce((sum, band) => sum + lists[band].length, 0);
  });
  if (last === 0) return null;
  return (
    <RankJump
      last={last}
      onJump={(rank) => {
        const lists = bandListsOf(session.getState());
        const id = RANKED_BANDS.flatMap((band) => lists[band])[rank - 1]!;
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
