import { useState } from 'react';
import { APPLICANT_TYPES } from '../../domain/applicant.ts';
import { describeGroup } from '../../domain/describeRule.ts';
import {
  describeForm,
  EMPTY_FORM,
  type FirstPassForm,
  facetCounts,
} from '../../domain/firstPass.ts';
import { FAILED_ATTEMPT_TAG } from '../../domain/poolFields.ts';
import { fieldFactsOf, pilesOf } from '../../store/derived.ts';
import { useHasLedger, useSession, useStoreParts } from '../../store/hooks.ts';
import { memoLast } from '../../store/memoLast.ts';
import { Button } from '../../ui/Button.tsx';
import { Bookmark } from '../../ui/icons.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import styles from './FilterSidebar.module.css';
import { KnownSchools } from './KnownSchools.tsx';
import { ConditionsDialog, ImpactDialog, SavedFilters } from './laterParts.ts';
import { ScoreThreshold } from './ScoreThreshold.tsx';
import { yearOptions } from './yearOptions.ts';

const countFacets = memoLast(facetCounts);

/** The first pass: filters that are data, with what each would do. Nothing is cut by default. */
export function FilterSidebar() {
  const { session } = useStoreParts();
  const form = useSession((state) => state.firstPass);
  const facts = useSession(fieldFactsOf);
  // The rows answer the key press; the counts beside the filters may follow a frame later.
  const facets = countFacets(useAfterPaint(form), facts);
  const change = (part: Partial<FirstPassForm>) =>
    session.setState({ firstPass: { ...form, ...part } });
  const tags = [...facets.tags.keys(), ...form.excludedTags]
    .filter((tag, index, all) => tag !== FAILED_ATTEMPT_TAG && all.indexOf(tag) === index)
    .sort();

  return (
    <div className={styles.filters}>
      <Summary form={form} />
      <FacetGroup
        title="Graduate of"
        values={[
          {
            value: 'yes',
            label: 'a US school',
            count: facets.usGraduate.yes,
            isChecked: form.usGraduate === 'yes',
          },
          {
            value: 'no',
            label: 'a school elsewhere',
            count: facets.usGraduate.no,
            isChecked: form.usGraduate === 'no',
          },
        ]}
        others={[{ label: 'Unknown', count: facets.usGraduate.unknown }]}
        onToggle={(value, isChecked) => change({ usGraduate: isChecked ? value : 'any' })}
      />
      <FacetGroup
        title="Applicant type"
        values={APPLICANT_TYPES.map((type) => ({
          value: type,
          label: type,
          count: facets.applicantType[type],
          isChecked: form.applicantTypes.includes(type),
        }))}
        onToggle={(type, isChecked) =>
          change({
            applicantTypes: APPLICANT_TYPES.filter((other) =>
              other === type ? isChecked : form.applicantTypes.includes(other),
            ),
          })
        }
      />
      <FilterGroup title="Step 2 CK" isSet={form.step2ckAtLeast !== null}>
        <ScoreThreshold
          scores={facets.step2ckScores}
          unknown={facets.step2ckUnknown}
          value={form.step2ckAtLeast}
          onValueChange={(step2ckAtLeast) => change({ step2ckAtLeast })}
        />
      </FilterGroup>
      <FacetGroup
        title="Leave out"
        values={[
          {
            value: FAILED_ATTEMPT_TAG,
            label: 'Failed exams on record',
            count: facets.failure.yes,
            isChecked: form.withoutFailures,
          },
          ...tags.map((tag) => ({
            value: tag,
            label: `Tagged “${tag}”`,
            count: facets.tags.get(tag) ?? 0,
            isChecked: form.excludedTags.includes(tag),
          })),
        ]}
        onToggle={(tag, isChecked) => {
          if (tag === FAILED_ATTEMPT_TAG) change({ withoutFailures: isChecked });
          else {
            change({
              excludedTags: tags.filter((other) =>
                other === tag ? isChecked : form.excludedTags.includes(other),
              ),
            });
          }
        }}
      />
      <FacetGroup
        title="ECFMG"
        values={[
          {
            value: 'yes',
            label: 'Certified or not needed',
            count: facets.ecfmg.yes,
            isChecked: form.ecfmg === 'yes',
          },
        ]}
        others={[
          { label: 'Not certified', count: facets.ecfmg.no },
          { label: 'Unknown', count: facets.ecfmg.unknown },
        ]}
        onToggle={(_, isChecked) => change({ ecfmg: isChecked ? 'yes' : 'any' })}
      />
      <FacetGroup
        title="Sponsorship"
        values={[
          {
            value: 'not needed',
            label: 'Not needed',
            count: facets.sponsorship.notNeeded,
            isChecked: form.sponsorship === 'not needed',
          },
        ]}
        others={[
          { label: 'Needed', count: facets.sponsorship.needed },
          { label: 'Unknown', count: facets.sponsorship.unknown },
        ]}
        onToggle={(_, isChecked) => change({ sponsorship: isChecked ? 'not needed' : 'any' })}
      />
      <FilterGroup title="Year of graduation" isSet={form.gradYearAtLeast !== null}>
        <SelectField
          label="Graduated in or after"
          hideLabel
          value={form.gradYearAtLeast === null ? '' : String(form.gradYearAtLeast)}
          placeholder="Any year"
          options={yearOptions(facets.gradYears, form.gradYearAtLeast)}
          hint={facets.gradYearUnknown > 0 ? `${facets.gradYearUnknown} unknown` : undefined}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ gradYearAtLeast: value === '' ? null : Number(value) });
          }}
        />
      </FilterGroup>
      <MoreConditions form={form} />
      <FilterGroup title="Known schools, always in Review now" isSet={false}>
        <KnownSchools />
      </FilterGroup>
    </div>
  );
}

/** What is in force, in one sentence, and what it does to the pool. */
function Summary({ form }: { readonly form: FirstPassForm }) {
  const { session } = useStoreParts();
  const rescued = useSession((state) => pilesOf(state).rescued.length);
  const hasLedger = useHasLedger();
  const [isImpactOpen, setImpactOpen] = useState(false);
  const sentence = describeForm(form);
  return (
    <div className={styles.summary}>
      <h2 className={styles.title}>First pass</h2>
      <span className={styles.actions}>
        {sentence !== '' && (
          <Button variant="quiet" onClick={() => session.setState({ firstPass: EMPTY_FORM })}>
            Clear
          </Button>
        )}
        <Popover
          title="Saved filters"
          align="end"
          trigger={
            <Button variant="quiet" icon={<Bookmark />}>
              Saved
            </Button>
          }
        >
          {(close) => <SavedFilters onDone={close} />}
        </Popover>
      </span>
      {sentence === '' ? (
        <p className={styles.quiet}>
          No cut-off is on, so everybody is Gray. Unknown is never a fail: it stays Gray.
        </p>
      ) : (
        <>
          <p className={styles.sentence}>{sentence}</p>
          {rescued > 0 && (
            <p className={styles.quiet}>
              {rescued} kept in Review now by a star{hasLedger && ', a note'} or a known school.
            </p>
          )}
          <Button className={styles.impact} onClick={() => setImpactOpen(true)}>
            Who is screened out?
          </Button>
        </>
      )}
      {isImpactOpen && <ImpactDialog onClose={() => setImpactOpen(false)} />}
    </div>
  );
}

/** The way to AND/OR groups over every field, behind the simple filters. */
function MoreConditions({ form }: { readonly form: FirstPassForm }) {
  const hasLedger = useHasLedger();
  const [isOpen, setOpen] = useState(false);
  const sentence = describeGroup(form.more);
  return (
    <FilterGroup
      title={
        hasLedger ? 'Any other field, tag, note or decision' : 'Any other field, tag or decision'
      }
      isSet={sentence !== ''}
    >
      {sentence !== '' && <p className={styles.more}>{sentence}</p>}
      <Button onClick={() => setOpen(true)}>
        {sentence === '' ? 'More conditions…' : 'Change the conditions…'}
      </Button>
      {isOpen && <ConditionsDialog onClose={() => setOpen(false)} />}
    </FilterGroup>
  );
}
