import { useDeferredValue, useMemo, useState } from 'react';
import { type AamcId, type Applicant, nameOf } from '../../domain/applicant.ts';
import { DEFAULT_TRACK, trackTitle } from '../../domain/board.ts';
import { lockedVersion } from '../../domain/listVersion.ts';
import { type PreferenceList, preferenceListOf } from '../../domain/preferenceList.ts';
import { type ListedRank, type ReadBack, readBack } from '../../domain/readBack.ts';
import { EASTERN, formatInZone } from '../../domain/week.ts';
import { stampList } from '../../store/commands/lockList.ts';
import { useBoard, useRun, useSession } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LIST_FILES, listFileText } from './listFile.ts';
import styles from './ReadBackDialog.module.css';
import { useListVersions } from './useListVersions.ts';

export interface ReadBackDialogProps {
  readonly list: PreferenceList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Compares what R3 shows with the list, ID by ID and rank by rank, in whatever layout it comes. */
export function ReadBackDialog({ list, isOpen, onClose }: ReadBackDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Read back"
      description={
        list.track === null
          ? undefined
          : `Copy what R3 shows for ${trackTitle(list.track)} and paste it here: the page, a file, or a list typed from it.`
      }
    >
      <Comparison list={list} onDone={onClose} />
    </Dialog>
  );
}

/** No page of R3 comes near; more is a slip, and comparing it would take long. */
const MAX_CHARACTERS = 2_000_000;
const FINDINGS_SHOWN = 100;

function Comparison({ list, onDone }: { list: PreferenceList; onDone: () => void }) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const shown = useDeferredValue(text);
  const board = useBoard();
  const code = list.track?.code ?? DEFAULT_TRACK;
  const versions = useListVersions(code);
  const locked = lockedVersion(versions);
  const { applicantsById } = board;
  // What is certified is the list as it was signed off, whatever happened to the board since.
  const listed = useMemo(
    () => listedRanks(locked?.ids ?? list.entries.map(({ id }) => id), applicantsById),
    [list, locked, applicantsById],
  );
  const others = useMemo(
    () =>
      board.tracks
        .filter((track) => track.code !== code)
        .map((track) => ({
          title: trackTitle(track),
          ids: new Set(preferenceListOf(board, track.code).entries.map(({ id }) => id)),
        })),
    [board, code],
  );
  async function readFile(file: File): Promise<void> {
    const read = await listFileText(file);
    setFault(read.ok ? null : read.error);
    if (read.ok) setText(read.value);
  }

  const isTooLong = shown.length > MAX_CHARACTERS;
  const result = useMemo(
    () => (shown.trim() === '' || isTooLong ? null : readBack(shown, listed, others)),
    [shown, isTooLong, listed, others],
  );
  const earlier = useMemo(
    () =>
      result === null || result.isIdentical
        ? undefined
        : versions.findLast(
            ({ number, ids }) =>
              number !== locked?.number &&
              readBack(shown, listedRanks(ids, applicantsById)).isIdentical,
          ),
    [result, versions, locked, shown, applicantsById],
  );
  return (
    <div className={styles.body}>
      <TextArea
        label="What R3 shows"
        rows={8}
        spellCheck={false}
        className={styles.text}
        error={isTooLong ? 'This is longer than any list. Paste the list alone.' : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <FileButton label="File from R3" accept={LIST_FILES} onFile={readFile}>
          From a file
        </FileButton>
      </div>
      <div aria-live="polite">
        {fault !== null && (
          <Callout tone="danger" title="This file cannot be read">
            {fault}
          </Callout>
        )}
        {earlier !== undefined && (
          <Callout tone="warning" title={`R3 still shows ${earlier.name}`}>
            {`This is exactly the order of ${formatInZone(earlier.lockedAt, EASTERN)} ET, not the present one: R3 has not taken the new list yet.`}
          </Callout>
        )}
        {result !== null && <Result result={result} count={listed.length} />}
      </div>
      {result?.isIdentical === true && <Certify code={code} onDone={onDone} />}
    </div>
  );
}

function listedRanks(
  ids: readonly AamcId[],
  applicantsById: ReadonlyMap<AamcId, Applicant>,
): readonly ListedRank[] {
  return ids.map((id, index) => {
    const applicant = applicantsById.get(id);
    const name = applicant === undefined ? id : nameOf(applicant);
    return { rank: index + 1, id, name, nrmpId: applicant?.nrmpId ?? null };
  });
}

function Result({ result, count }: { readonly result: ReadBack; readonly count: number }) {
  const { isIdentical, found, findings } = result;
  if (isIdentical) {
    return (
      <Callout tone="success" title={`Identical: all ${count} IDs at their ranks`}>
        R3 holds what our list holds.
      </Callout>
    );
  }
  return (
    <Callout
      tone="danger"
      title={`Not identical: ${findings.length} ${findings.length === 1 ? 'difference' : 'differences'}`}
    >
      <p>{`${found} IDs found, ${count} on our list.`}</p>
      <ol className={styles.findings} aria-label="Differences">
        {findings.slice(0, FINDINGS_SHOWN).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      {findings.length > FINDINGS_SHOWN && (
        <p>{`${findings.length - FINDINGS_SHOWN} more differences.`}</p>
      )}
    </Callout>
  );
}

function Certify({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const run = useRun();
  const [by, setBy] = useState('');
  const isLocked = useSession(
    ({ board }) => lockedVersion(board.listVersions.get(code) ?? []) !== null,
  );
  if (!isLocked) {
    return (
      <p className={styles.hint}>Lock the list to keep this read-back and its certification.</p>
    );
  }
  return (
    <form
      className={styles.certify}
      onSubmit={(event) => {
        event.preventDefault();
        if (!run(stampList, { track: code, what: 'readBack', by })) return;
        if (run(stampList, { track: code, what: 'certified', by })) onDone();
      }}
    >
      <TextField
        label="Certified in R3 by"
        value={by}
        maxLength={80}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" disabled={by.trim() === ''}>
        Record as certified
      </Button>
      <Button
        onClick={() => {
          if (run(stampList, { track: code, what: 'readBack', by })) onDone();
        }}
      >
        Record read-back only
      </Button>
    </form>
  );
}
