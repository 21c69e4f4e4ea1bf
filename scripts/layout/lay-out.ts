import { fillFlowReferences, processOf, readModel, semanticsOf, writeModel } from "./bpmn.ts";
import { writeDiagram } from "./diagram.ts";
import { draw } from "./draw.ts";
import { placeNames } from "./labels.ts";

/** About the width in pixels at which names can still be read when the diagram fills an A3 page. */
const maxWidth = 2200;

/**
 * Takes the XML of a model and gives it with flow references filled in and its diagram drawn anew.
 * What it held of either may name flows that are gone since, and is not read.
 * @param file the name under which a fault is told
 * @throws StartFailure when the model cannot be read
 */
export async function layOut(xml: string, file: string): Promise<string> {
  const definitions = await readModel(semanticsOf(xml), file);
  const process = processOf(definitions);
  fillFlowReferences(process);
  const drawing = await draw(process, maxWidth);
  writeDiagram(definitions, drawing, placeNames(drawing));
  return writeModel(definitions);
}
