import { expect, test } from 'vitest';
import { EMPTY_FORM, type FirstPassForm } from '../../../../src/domain/firstPass.ts';
import { removeFilter, saveFilter } from '../../../../src/store/commands/saveFilter.ts';
import { mapOf } from '../../../../src/store/document/schema.ts';
import { sampleWorkspace } from '../../../support/sampleWorkspace.ts';

const FORM: FirstPassForm = {
  ...EMPTY_FORM,
  step2ckAtLeast: 230,
  applicantTypes: ['US MD'],
  more: {
    match: 'any',
    rules: [
      { field: 'star', test: 'is', value: true },
      {
        match: 'none',
        rules: [{ field: 'tag', test: 'oneOf', values: ['late'], unknown: 'fits' }],
      },
    ],
  },
};

test('a filter is kept under its name, comes back as it was, and one undo removes it', () => {
  const workspace = sampleWorkspace(1);
  expect(workspace.run(saveFilter, { id: null, name: '  US  MDs ', form: FORM }).ok).toBe(true);
  const [saved] = workspace.board().savedFilters;
  expect(saved).toMatchObject({ name: 'US MDs', form: FORM });
  workspace.undo();
  expect(workspace.board().savedFilters).toEqual([]);
  workspace.redo();
  expect(workspace.board().savedFilters).toEqual([saved]);
});

test('under its own id a filter is changed and renamed, and it can be removed', () => {
  const workspace = sampleWorkspace(1);
  workspace.run(saveFilter, { id: null, name: 'b', form: FORM });
  workspace.run(saveFilter, { id: null, name: 'A', form: FORM });
  const [first, second] = workspace.board().savedFilters;
  expect([first?.name, second?.name]).toEqual(['A', 'b']);
  const form = { ...FORM, step2ckAtLeast: 240 };
  workspace.run(saveFilter, { id: second!.id, name: 'c', form });
  expect(workspace.board().savedFilters[1]).toMatchObject({ id: second!.id, name: 'c', form });
  workspace.run(removeFilter, { id: first!.id });
  expect(workspace.board().savedFilters.map(({ name }) => name)).toEqual(['c']);
  expect(workspace.run(removeFilter, { id: first!.id }).ok).toBe(false);
});

test.each([
  ['a name', { id: null, name: '  ', form: FORM }],
  ['a shorter name', { id: null, name: 'x'.repeat(61), form: FORM }],
  ['something to filter', { id: null, name: 'empty', form: EMPTY_FORM }],
  ['a name of its own', { id: null, name: 'TAKEN', form: FORM }],
])('a filter needs %s', (_, args) => {
  const workspace = sampleWorkspace(1);
  workspace.run(saveFilter, { id: null, name: 'taken', form: FORM });
  expect(workspace.run(saveFilter, args).ok).toBe(false);
  expect(workspace.board().savedFilters).toHaveLength(1);
});

test('what is not understood in a stored filter is left out, the rest stays', () => {
  const workspace = sampleWorkspace(1);
  const filters = mapOf(workspace.documents.board, 'filters');
  filters.set('a', 'rubbish');
  filters.set('b', {
    name: 'From a newer version',
    form: {
      step2ckAtLeast: 'high',
      usGraduate: 'yes',
      more: {
        match: 'all',
        rules: [
          { field: 'shoeSize', test: 'sameAs', value: 3 },
          { field: 'star', test: 'is', value: true },
          { match: 'most', rules: [] },
        ],
      },
    },
  });
  expect(workspace.board().savedFilters).toEqual([
    {
      id: 'b',
      name: 'From a newer version',
      by: '',
      at: 0,
      form: {
        ...EMPTY_FORM,
        usGraduate: 'yes',
        more: { match: 'all', rules: [{ field: 'star', test: 'is', value: true }] },
      },
    },
  ]);
});
