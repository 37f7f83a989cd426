import { useState } from 'react';
import { isSameJson } from '../../base/json.ts';
import { type Ladder, type LadderRung, PRESET_LADDER } from '../../domain/ladder.ts';
import { faultOfLadder } from '../../domain/ladderFault.ts';
import { STRENGTHS } from '../../domain/note.ts';
import { saveLadder } from '../../store/commands/saveLadder.ts';
import { useBoard, useRun } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { STRENGTH_WORDS } from '../applicant/noteWords.ts';
import { LadderPicture } from './LadderPicture.tsx';
import styles from './LadderSection.module.css';
import { LadderVersions } from './LadderVersions.tsx';
import screenStyles from './SettingsScreen.module.css';

/** Every number by which words are weighed, with what a change of them would change. */
export function LadderSection() {
  const { ladderVersions } = useBoard();
  const latest = ladderVersions.at(-1);
  return (
    <section className={screenStyles.section} aria-labelledby="settings-ladder">
      <h2 id="settings-ladder">Influence ladder</h2>
      <p>
        A word weighs base × strength × first-hand × timing, between −1 and 1. Notes multiply what a
        file shows; they never move anybody by themselves. These numbers hold for everybody in this
        workspace.
      </p>
      <LadderEditor key={latest?.id ?? 'preset'} present={latest?.ladder ?? PRESET_LADDER} />
    </section>
  );
}

function LadderEditor({ present }: { readonly present: Ladder }) {
  const run = useRun();
  const [draft, setDraft] = useState(present);
  /** Grows when another ladder is laid into the fields, so that no half-typed number stays. */
  const [serial, setSerial] = useState(0);
  const fault = faultOfLadder(draft);
  const isChanged = !isSameJson(present, draft);
  const set = (change: Partial<Ladder>) => setDraft({ ...draft, ...change });

  function lay(ladder: Ladder): void {
    setDraft(ladder);
    setSerial(serial + 1);
  }

  return (
    <>
      <div key={serial} className={styles.editor}>
        <RungTable rungs={draft.rungs} onChange={(rungs) => set({ rungs })} />
        <fieldset className={styles.numbers}>
          <legend>Strength and specificity</legend>
          {STRENGTHS.map((strength) => (
            <WeightField
              key={strength}
              label={STRENGTH_WORDS[strength].name}
              value={draft.strengths[strength]}
              min={PRESET_LADDER.strengths[strength] > 0 ? 0 : -1}
              max={PRESET_LADDER.strengths[strength] > 0 ? 1 : 0}
              onChange={(value) => set({ strengths: { ...draft.strengths, [strength]: value } })}
            />
          ))}
        </fieldset>
        <fieldset className={styles.numbers}>
          <legend>Discounts and cap</legend>
          <WeightField
            label="Not first-hand"
            value={draft.secondHand}
            onChange={(secondHand) => set({ secondHand })}
          />
          <WeightField
            label="Late on Wednesday"
            value={draft.wednesdayLate}
            onChange={(wednesdayLate) => set({ wednesdayLate })}
          />
          <WeightField
            label="Cap: k of 1 + k × net"
            value={draft.cap}
            onChange={(cap) => set({ cap })}
          />
          <CheckboxField
            label="Words between the rounds count"
            className={styles.wide}
            checked={draft.thursdayCounts}
            onChange={(event) => set({ thursdayCounts: event.currentTarget.checked })}
          />
        </fieldset>
      </div>
      {isChanged && fault === null && <LadderPicture draft={draft} />}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          variant="primary"
          disabled={!isChanged || fault !== null}
          onClick={() => run(saveLadder, { ladder: draft })}
        >
          Save the ladder for everybody
        </Button>
        <Button disabled={!isChanged} onClick={() => lay(present)}>
          Discard changes
        </Button>
        <Button disabled={isSameJson(draft, PRESET_LADDER)} onClick={() => lay(PRESET_LADDER)}>
          Fill in the preset
        </Button>
      </div>
      <LadderVersions onUse={lay} />
    </>
  );
}

interface RungTableProps {
  readonly rungs: readonly LadderRung[];
  readonly onChange: (rungs: readonly LadderRung[]) => void;
}

function RungTable({ rungs, onChange }: RungTableProps) {
  const set = (rung: number, change: Partial<LadderRung>) =>
    onChange(rungs.map((each) => (each.rung === rung ? { ...each, ...change } : each)));
  return (
    <div className={styles.ladder}>
      <p className={styles.heads} aria-hidden="true">
        <span />
        <span>Contact</span>
        <span>Impact</span>
        <span>Base</span>
        <span />
      </p>
      <ol className={styles.rungs} aria-label="Rungs">
        {rungs.map(({ rung, contact, impact, base, needsKnown }) => (
          <li key={rung} className={styles.rung}>
            <span className={styles.number}>{rung}</span>
            <TextField
              label={`Rung ${rung}, contact`}
              hideLabel
              value={contact}
              maxLength={120}
              onChange={(event) => set(rung, { contact: event.currentTarget.value })}
            />
            <TextField
              label={`Rung ${rung}, impact`}
              hideLabel
              value={impact}
              maxLength={60}
              onChange={(event) => set(rung, { impact: event.currentTarget.value })}
            />
            <WeightField
              label={`Rung ${rung}, base`}
              hideLabel
              value={base}
              onChange={(value) => set(rung, { base: value })}
            />
            <CheckboxField
              label="Known only"
              aria-label={`Rung ${rung}, known contacts only`}
              checked={needsKnown}
              onChange={(event) => set(rung, { needsKnown: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface WeightFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
}

/** An emptied field is no number, which the ladder's own check names. */
function WeightField({ value, min = 0, max = 1, onChange, ...words }: WeightFieldProps) {
  return (
    <NumberField
      {...words}
      value={Number.isNaN(value) ? null : value}
      min={min}
      max={max}
      hasDecimals
      onValueChange={(next) => onChange(next ?? Number.NaN)}
    />
  );
}
