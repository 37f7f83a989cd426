type Child = Node | string;

/** An element with its text and children. No markup is ever parsed: stored text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

export function button(label: string, isFirst: boolean, onPress: () => Promise<void>): HTMLElement {
  const made = element(
    'button',
    { type: 'button', className: isFirst ? 'primary' : 'plain' },
    label,
  );
  made.addEventListener('click', () => {
    made.disabled = true;
    void onPress().finally(() => {
      made.disabled = false;
    });
  });
  return made;
}
