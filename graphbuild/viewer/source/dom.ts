/* The only way elements come to be: text is always text. */
type Child = Node | string | null | undefined | false;

export const $ = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/* Words of an article: their direction is their own. */
export function text<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, words: string): HTMLElementTagNameMap[K] {
  const element = make(tag, className, words);
  element.dir = "auto";
  return element;
}

export function button(words: string, className: string, onclick: () => void): HTMLButtonElement {
  const element = text("button", className, words);
  element.type = "button";
  element.addEventListener("click", onclick);
  return element;
}

/* A link to a state of this page, that can be opened beside it; a plain click goes there at once. */
export function link(words: string, className: string, address: string, onclick: () => void): HTMLAnchorElement {
  const element = text("a", `link ${className}`, words);
  element.href = `#${address}`;
  element.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onclick();
  });
  return element;
}

export function svg(tag: string, facts: Record<string, string | number>, ...children: Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(facts)) element.setAttributeNS(null, name, String(value));
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

export function save(name: string, content: Blob): void {
  const anchor = make("a");
  anchor.download = name;
  anchor.href = URL.createObjectURL(content);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

export async function copy(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Older browsers give a page from a file no clipboard.
    const area = make("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(`copied: ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`);
}

export function say(words: string): void {
  $("said").textContent = words;
}
