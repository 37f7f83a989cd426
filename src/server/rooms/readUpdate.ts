import * as Y from 'yjs';

type Update = ReturnType<typeof Y.decodeUpdate>;

/** An update that says nothing: what a browser that has nothing new answers. */
export function isEmptyUpdate({ structs, ds }: Update): boolean {
  return structs.length === 0 && ds.clients.size === 0;
}

/**
 * Reads a version 1 update to its last byte. Throws for anything else, because the engine itself
 * swallows such an error and would call the edit saved; version 2 is refused, for it can be made to
 * hang its reader.
 */
export function readUpdate(bytes: Uint8Array): Update {
  let decoder: Y.UpdateDecoderV1 | null = null;
  class Watched extends Y.UpdateDecoderV1 {
    constructor(rest: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
      super(rest);
      decoder = this;
    }
  }
  const update = Y.decodeUpdateV2(bytes, Watched as never);
  const rest = (decoder as Y.UpdateDecoderV1 | null)?.restDecoder;
  if (rest === undefined || rest.pos !== rest.arr.length) {
    throw new Error('The update has bytes after its end.');
  }
  return update;
}

/**
 * The names of the maps and lists at the root that an update writes to or deletes from, found without
 * applying it. Null where that cannot be told, because it rests on something this document lacks.
 */
export function rootsOf(doc: Y.Doc, { structs, ds }: Update): ReadonlySet<string> | null {
  const names = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]));
  const inUpdate = structs.filter((struct): struct is Y.Item => struct instanceof Y.Item);
  const roots = new Set<string>();

  const find = (id: Y.ID): Y.Item | null => {
    const here = inUpdate.find(
      (item) =>
        item.id.client === id.client &&
        item.id.clock <= id.clock &&
        id.clock < item.id.clock + item.length,
    );
    if (here !== undefined) return here;
    if (id.clock >= Y.getState(doc.store, id.client)) return null;
    const known = Y.getItem(doc.store, id);
    return known instanceof Y.Item ? known : null;
  };
  // A written item names its parent, or its neighbour has the same one.
  const rootOf = (item: Y.Item, depth: number): string | null => {
    if (depth > 100) return null;
    if (typeof item.parent === 'string') return item.parent;
    if (item.parent instanceof Y.AbstractType) {
      const name = names.get(item.parent);
      if (name !== undefined) return name;
      return item.parent._item === null ? null : rootOf(item.parent._item, depth + 1);
    }
    const next = item.parent instanceof Y.ID ? item.parent : (item.origin ?? item.rightOrigin);
    const found = next === null || next === undefined ? null : find(next);
    return found === null ? null : rootOf(found, depth + 1);
  };

  for (const item of inUpdate) {
    const root = rootOf(item, 0);
    if (root === null) return null;
    roots.add(root);
  }
  for (const [client, deletes] of ds.clients) {
    for (const { clock, len } of deletes) {
      for (let at = clock; at < clock + len; ) {
        const item = find(Y.createID(client, at));
        // What is deleted already, or was never known here, takes nothing away from anybody.
        const root = item === null || item.deleted ? undefined : rootOf(item, 0);
        if (root === null) return null;
        if (root !== undefined) roots.add(root);
        at = item === null ? at + 1 : item.id.clock + item.length;
      }
    }
  }
  return roots;
}
