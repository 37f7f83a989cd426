import { memo } from 'react';
import { type AamcId, nameOf } from '../../domain/applicant.ts';
import { influenceLevel } from '../../domain/influence.ts';
import { suggestionOn } from '../../store/answerSuggestion.ts';
import { useApplicant, useSessionLater } from '../../store/hooks.ts';
import { InfluenceBars } from '../../ui/InfluenceBars.tsx';
import { Ellipsis, Star } from '../../ui/icons.ts';
import styles from './ApplicantCard.module.css';
import { CardFlags } from './CardFlags.tsx';
import { cardFacts, cardFlags } from './cardFacts.ts';
import { useCardState } from './useCardState.ts';

export interface ApplicantCardProps {
  readonly id: AamcId;
  /** Null where the band is not ranked: then no room is kept for it either. */
  readonly rank: number | null;
  readonly isSelected: boolean;
  /** The first pass would take the applicant out: drawn quieter, never moved. */
  readonly isScreenedOut: boolean;
  readonly isTabStop: boolean;
  /** Left out for the card in hand. */
  readonly onMenu?: (id: AamcId, button: HTMLElement) => void;
}

/**
 * A card of the board. The frame holds what its place and the selection say; what the applicant's
 * own facts say is drawn again only when these change.
 */
export const ApplicantCard = memo(function ApplicantCard(props: ApplicantCardProps) {
  const { id, rank, onMenu } = props;
  return (
    <div
      className={styles.card}
      data-ranked={rank !== null || undefined}
      data-selected={props.isSelected || undefined}
      data-screened={props.isScreenedOut || undefined}
      data-in-hand={onMenu === undefined || undefined}
    >
      {rank !== null && <span className={styles.rank}>{rank}</span>}
      <CardBody id={id} />
      {onMenu !== undefined && (
        <CardMenuButton id={id} isTabStop={props.isTabStop} onMenu={onMenu} />
      )}
    </div>
  );
});

const CardBody = memo(function CardBody({ id }: { readonly id: AamcId }) {
  const { applicant, tags, influence, ...card } = useCardState(id);
  const suggested = useSessionLater((session) => suggestionOn(session, id)?.reason ?? '');
  if (applicant === undefined) return null;
  return (
    <>
      <span className={styles.name}>
        <span className={styles.nameText} title={nameOf(applicant)}>
          {nameOf(applicant)}
        </span>
        {card.isStarred && (
          <span role="img" aria-label="Starred" className={styles.star}>
            <Star aria-hidden="true" />
          </span>
        )}
      </span>
      {card.hasLedger && (
        <span className={styles.influence} data-silent={influence === null || undefined}>
          <InfluenceBars
            level={influence === null ? null : influenceLevel(influence.net)}
            title={influenceWords(influence?.net ?? null, card.noteCount)}
          />
        </span>
      )}
      <span className={styles.facts}>
        <span className={styles.factsText}>{cardFacts(applicant, card.chosen)}</span>
        <CardFlags
          flags={cardFlags(applicant, tags, {
            isMissing: card.isMissing,
            isChanged: card.isChanged,
            suggested,
            otherLists: card.otherLists,
          })}
        />
      </span>
    </>
  );
});

function influenceWords(net: number | null, notes: number): string {
  if (net === null) return 'Nobody spoke yet';
  const sign = net > 0 ? '+' : net < 0 ? '−' : '';
  const voices = notes === 1 ? '1 note' : `${notes} notes`;
  return `Net influence ${sign}${Math.abs(net).toFixed(2)}, from ${voices}`;
}

interface CardMenuButtonProps extends Required<Pick<ApplicantCardProps, 'id' | 'onMenu'>> {
  readonly isTabStop: boolean;
}

const CardMenuButton = memo(function CardMenuButton(props: CardMenuButtonProps) {
  const { id, isTabStop, onMenu } = props;
  const applicant = useApplicant(id);
  return (
    <button
      type="button"
      className={styles.menu}
      aria-label={`Actions for ${applicant === undefined ? id : nameOf(applicant)}`}
      aria-haspopup="menu"
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onMenu(id, event.currentTarget);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Ellipsis aria-hidden="true" />
    </button>
  );
});
