type Child = Node | string | null;

/** An element with attributes and children; an attribute that is null is left out. Texts are texts, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string | null>>, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something. `title` is also what a screen reader says, where the label alone does not say it. */
export function button(label: Child, attributes: Readonly<Record<string, string | null>>, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onPress);
  return made;
}

/** A part that unfolds. */
export function folded(summary: string, open: boolean, ...children: readonly Child[]): HTMLDetailsElement {
  return element('details', { class: 'folded', ...(open ? { open: '' } : {}) }, element('summary', {}, summary), ...children);
}
