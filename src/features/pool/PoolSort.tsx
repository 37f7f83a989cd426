import { useSession, useStoreParts } from '../../store/hooks.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './PoolSort.module.css';
import { usePoolColumns } from './usePoolColumns.tsx';

/** The sort, where there are no column heads to press: by one column, rising or falling. */
export function PoolSort() {
  const { session } = useStoreParts();
  const { columns } = usePoolColumns();
  const [first] = useSession((state) => state.sort);
  const isFalling = first?.descending === true;
  return (
    <div className={styles.sort}>
      <SelectField
        label="Sort by"
        value={first?.column ?? ''}
        onChange={(event) => {
          const column = event.currentTarget.value;
          session.setState({ sort: column === '' ? [] : [{ column, descending: isFalling }] });
        }}
        placeholder="Name"
        options={columns
          .filter(({ id, isSortable }) => isSortable === true && id !== 'name')
          .map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SegmentedControl
        label="Direction"
        value={isFalling ? 'falling' : 'rising'}
        options={[
          { value: 'rising', label: 'Rising' },
          { value: 'falling', label: 'Falling' },
        ]}
        onValueChange={(value) =>
          session.setState({
            sort: [{ column: first?.column ?? 'name', descending: value === 'falling' }],
          })
        }
      />
    </div>
  );
}
