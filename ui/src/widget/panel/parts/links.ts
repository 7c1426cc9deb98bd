const ADDRESS = /(https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]}'])/;

/** The text in pieces: every second one is the address of a page. Pure. */
export function splitLinks(text: string): string[] {
  return text.split(ADDRESS);
}
