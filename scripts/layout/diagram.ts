import { type Definitions, type FlowElement, moddle, processOf } from "./bpmn.ts";
import { type Drawing, extentOf } from "./draw.ts";
import { movedPoint, movedRect, type Point, type Rect } from "./geometry.ts";

const margin = 60;

/** Puts a drawing and the places of its names into the model, in place of any diagram that it had. */
export function writeDiagram(
  definitions: Definitions,
  drawing: Drawing,
  names: Map<FlowElement, Rect>,
): void {
  const process = processOf(definitions);
  const extent = extentOf(drawing);
  const by = { x: margin - Math.floor(extent.x), y: margin - Math.floor(extent.y) };
  const planeElement = [
    ...[...drawing.shapes].map(([node, rect]) =>
      moddle.create("bpmndi:BPMNShape", {
        id: `${node.id}-shape`,
        bpmnElement: node,
        bounds: boundsOf(movedRect(rect, by)),
        ...(node.flowElements ? { isExpanded: true } : {}),
        ...(node.$type === "bpmn:ExclusiveGateway" ? { isMarkerVisible: true } : {}),
        ...labelOf(node, names, by),
      }),
    ),
    ...[...drawing.lines].map(([flow, line]) =>
      moddle.create("bpmndi:BPMNEdge", {
        id: `${flow.id}-edge`,
        bpmnElement: flow,
        waypoint: line.map((point) => moddle.create("dc:Point", { ...movedPoint(point, by) })),
        ...labelOf(flow, names, by),
      }),
    ),
  ];
  const plane = moddle.create("bpmndi:BPMNPlane", {
    id: `${process.id}-plane`,
    bpmnElement: process,
    planeElement,
  });
  definitions.diagrams = [moddle.create("bpmndi:BPMNDiagram", { id: `${process.id}-diagram`, plane })];
}

const boundsOf = ({ x, y, width, height }: Rect) =>
  moddle.create("dc:Bounds", { x: Math.round(x), y: Math.round(y), width, height });

function labelOf(element: FlowElement, names: Map<FlowElement, Rect>, by: Point) {
  const rect = names.get(element);
  if (!rect) return {};
  return { label: moddle.create("bpmndi:BPMNLabel", { bounds: boundsOf(movedRect(rect, by)) }) };
}
