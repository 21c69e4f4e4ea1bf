/** bpmn-js sets names beside a shape in 11 px and breaks them at 90 px; this measures what it will do. */
const fontSize = 11;
const lineHeight = 14;
const maxWidth = 90;

const widthOf = (character: string) => ((character.codePointAt(0) ?? 0) > 0x2e80 ? fontSize : fontSize * 0.6);

/** The size in pixels of a name that stands beside an event, a gateway or a flow. */
export function nameSize(name: string): { width: number; height: number } {
  let lines = 1;
  let widest = 0;
  let width = 0;
  for (const character of name) {
    if (width + widthOf(character) > maxWidth) {
      lines++;
      width = 0;
    }
    width += widthOf(character);
    widest = Math.max(widest, width);
  }
  return { width: 2 * Math.ceil(widest / 2) + 2, height: lines * lineHeight };
}
