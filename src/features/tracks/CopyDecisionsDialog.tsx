import { useMemo, useState } from 'react';
import { nameOf } from '../../domain/applicant.ts';
import { BAND_FACTS, BANDS, type Band } from '../../domain/band.ts';
import { type Track, trackTitle } from '../../domain/board.ts';
import {
  type DecidedTwice,
  givenCount,
  type TrackCopy,
  trackCopy,
} from '../../domain/trackCopy.ts';
import { copyDecisions } from '../../store/commands/copyDecisions.ts';
import { useBoard, useRun, useSession, useStoreParts } from '../../store/hooks.ts';
import { BandGlyph } from '../../ui/BandGlyph.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fieldset } from '../../ui/Fieldset.tsx';
import { RadioGroupField } from '../../ui/RadioGroupField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './CopyDecisionsDialog.module.css';

/** Copies bands and order from one track to another, after saying what that does to whom. */
export function CopyDecisionsDialog() {
  const { session } = useStoreParts();
  const isOpen = useSession(({ isCopyingTracks }) => isCopyingTracks);
  const { tracks } = useBoard();
  const close = () => session.setState({ isCopyingTracks: false });
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title="Copy decisions to another track"
      description="Each track keeps bands and an order of its own. Nothing of the first track changes."
    >
      {tracks.length > 1 && <CopyForm tracks={tracks} onDone={close} />}
    </Dialog>
  );
}

interface CopyFormProps {
  readonly tracks: readonly Track[];
  readonly onDone: () => void;
}

function CopyForm({ tracks, onDone }: CopyFormProps) {
  const run = useRun();
  const board = useBoard();
  const present = useSession(({ track }) => track);
  const [from, setFrom] = useState(present);
  const [to, setTo] = useState(tracks.find(({ code }) => code !== present)?.code ?? present);
  const [bands, setBands] = useState<readonly Band[]>(BANDS);
  const [meeting, setMeeting] = useState<'keep' | 'replace'>('keep');
  const asked = { from, to, bands, replaces: meeting === 'replace' };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is made of its parts.
  const copy = useMemo(() => trackCopy(board, asked), [board, from, to, bands, meeting]);
  const count = givenCount(copy);
  const titleOf = (code: string) => {
    const track = tracks.find((each) => each.code === code);
    return track === undefined ? code : trackTitle(track);
  };
  const options = tracks.map((track) => ({ value: track.code, label: trackTitle(track) }));

  function choose(which: 'from' | 'to', code: string): void {
    // The same track twice means that the two are exchanged.
    if (which === 'from') {
      if (code === to) setTo(from);
      setFrom(code);
    } else {
      if (code === from) setFrom(to);
      setTo(code);
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (run(copyDecisions, asked)) onDone();
      }}
    >
      <div className={styles.pair}>
        <SelectField
          label="From"
          value={from}
          options={options}
          onChange={(event) => choose('from', event.currentTarget.value)}
        />
        <SelectField
          label="To"
          value={to}
          options={options}
          onChange={(event) => choose('to', event.currentTarget.value)}
        />
      </div>
      <Fieldset legend="Bands" className={styles.bands}>
        {BANDS.map((band) => (
          <CheckboxField
            key={band}
            label={BAND_FACTS[band].name}
            checked={bands.includes(band)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              setBands(BANDS.filter((each) => (each === band ? isOn : bands.includes(each))));
            }}
          />
        ))}
      </Fieldset>
      <RadioGroupField
        label={`Who is decided in ${titleOf(to)} already`}
        value={meeting}
        options={[
          {
            value: 'keep',
            label: 'stays as decided there',
            hint: 'New names go below those in the band.',
          },
          {
            value: 'replace',
            label: 'is replaced',
            hint: 'Bands and order follow the first track; names that are only there come below.',
          },
        ]}
        onValueChange={setMeeting}
      />
      <Preview copy={copy} replaces={meeting === 'replace'} to={titleOf(to)} />
      <Button type="submit" variant="primary" disabled={count === 0}>
        {count === 1 ? 'Copy 1 decision' : `Copy ${count} decisions`}
      </Button>
    </form>
  );
}

interface PreviewProps {
  readonly copy: TrackCopy;
  readonly replaces: boolean;
  readonly to: string;
}

function Preview({ copy, replaces, to }: PreviewProps) {
  const board = useBoard();
  const { given, differing, same, notApplied } = copy;
  const named = (id: string) => {
    const applicant = board.applicantsById.get(id);
    return applicant === undefined ? id : nameOf(applicant);
  };
  return (
    <section aria-label="What happens" aria-live="polite" className={styles.preview}>
      <ul className={styles.given}>
        {BANDS.map((band) => (
          <li key={band}>
            <BandGlyph band={band} /> {BAND_FACTS[band].name} <strong>+{given[band].length}</strong>
          </li>
        ))}
      </ul>
      {BANDS.some((band) => given[band].length > 0) && (
        <Named
          title={`Who moves, and where`}
          names={BANDS.flatMap((band) =>
            given[band].map((id) => `${named(id)}: ${BAND_FACTS[band].name}`),
          )}
        />
      )}
      {same > 0 && (
        <p className={styles.quiet}>
          {`${same} ${same === 1 ? 'stands' : 'stand'} in the same band there already${replaces ? '; the order follows the first track' : ''}.`}
        </p>
      )}
      {differing.length > 0 && (
        <Named
          title={`${differing.length} decided differently in ${to}: ${replaces ? 'replaced' : 'left as they are'}`}
          names={differing.map((each) => `${named(each.id)}: ${differenceWords(each, replaces)}`)}
        />
      )}
      {notApplied.length > 0 && (
        <Named
          title={`${notApplied.length} did not apply to ${to}: left out`}
          names={notApplied.map(named)}
        />
      )}
    </section>
  );
}

function differenceWords({ here, there }: DecidedTwice, replaces: boolean): string {
  const [a, b] = [BAND_FACTS[there].name, BAND_FACTS[here].name];
  return replaces ? `${a} becomes ${b}` : `stays ${a}, here ${b}`;
}

function Named({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <details className={styles.named}>
      <summary>{title}</summary>
      <ul>
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
