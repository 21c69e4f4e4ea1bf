import { expect } from "chai";
import type { FlowElement, FlowNode } from "../../scripts/layout/bpmn.ts";
import {
  bounds,
  contains,
  overlaps,
  type Point,
  type Rect,
  segmentsOf,
} from "../../scripts/layout/geometry.ts";
import { layOut } from "../../scripts/layout/lay-out.ts";
import { loadModels, type Model } from "./bpmn.ts";

interface Picture {
  bpmnElement: FlowElement;
  bounds?: Rect;
  waypoint?: Point[];
  label?: { bounds: Rect };
}

const rect = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

/** What a model's diagram shows: shapes, lines, and the names that stand beside them. */
function diagramOf({ definitions }: Model) {
  const plane = definitions.diagrams?.[0]?.get("plane") as { planeElement: Picture[] } | undefined;
  const pictures = plane?.planeElement ?? [];
  return {
    shapes: new Map(pictures.flatMap((p) => (p.bounds ? [[p.bpmnElement, rect(p.bounds)] as const] : []))),
    lines: new Map(
      pictures.flatMap((p) =>
        p.waypoint ? [[p.bpmnElement, p.waypoint.map(({ x, y }) => ({ x, y }))] as const] : [],
      ),
    ),
    names: new Map(
      pictures.flatMap((p) => (p.label ? [[p.bpmnElement, rect(p.label.bounds)] as const] : [])),
    ),
  };
}

/** Every pair of two lists of which the test says that it must not be, as text. */
function pairs<A extends FlowElement, B extends FlowElement>(
  some: Map<A, Rect>,
  others: Map<B, Rect>,
  wrong: (a: A, b: B, rectA: Rect, rectB: Rect) => boolean,
): string[] {
  const found: string[] = [];
  for (const [a, rectA] of some)
    for (const [b, rectB] of others)
      if (a.id !== b.id && wrong(a, b, rectA, rectB)) found.push(`${a.id} / ${b.id}`);
  return found;
}

const isAround = (a: FlowElement, b: FlowElement): boolean =>
  (a as FlowNode).flowElements?.includes(b) ?? false;
/** Whether one of two shapes holds the other, at whatever depth. */
const nested = (a: FlowElement, b: FlowElement): boolean => holds(a, b) || holds(b, a);
const holds = (outer: FlowElement, inner: FlowElement): boolean =>
  ((outer as FlowNode).flowElements ?? []).some((one) => one === inner || holds(one, inner));
const sitsOn = (a: FlowElement, b: FlowElement): boolean => (a as FlowNode).attachedToRef === b;
const related = (a: FlowElement, b: FlowElement) => nested(a, b) || sitsOn(a, b) || sitsOn(b, a);

/** The point lies on the border of the rectangle. */
const onBorder = ({ x, y }: Point, r: Rect): boolean =>
  contains(r, { x, y, width: 0, height: 0 }) &&
  (x === r.x || x === r.x + r.width || y === r.y || y === r.y + r.height);

const models = await loadModels();

describe("every diagram can be read on one page", () => {
  for (const model of models)
    describe(model.file, () => {
      const { shapes, lines, names } = diagramOf(model);
      const leaves = new Map([...shapes].filter(([element]) => !(element as FlowNode).flowElements));

      it("shows every node as a shape and every flow as a line at right angles", () => {
        expect([...shapes.keys()]).to.have.members(model.nodes);
        expect([...lines.keys()]).to.have.members(model.flows);
        for (const [flow, line] of lines)
          for (const part of segmentsOf(line)) expect(Math.min(part.width, part.height), flow.id).to.equal(0);
      });

      it("no two shapes overlap, and what belongs to a sub-process lies in it", () => {
        expect(pairs(shapes, shapes, (a, b, ra, rb) => !related(a, b) && overlaps(ra, rb))).to.deep.equal([]);
        expect(pairs(shapes, shapes, (a, b, ra, rb) => isAround(a, b) && !contains(ra, rb))).to.deep.equal(
          [],
        );
      });

      it("boundary events sit on the border of their activity", () => {
        for (const node of model.nodes.filter((one) => one.attachedToRef)) {
          const own = shapes.get(node);
          const host = node.attachedToRef && shapes.get(node.attachedToRef);
          expect(own && host && own.y + own.height / 2 === host.y + host.height, node.id).to.equal(true);
        }
      });

      it("lines dock on the border of the shapes that they join, at gateways on a tip", () => {
        for (const flow of model.flows) {
          const line = lines.get(flow) ?? [];
          for (const [end, node] of [
            [line[0], flow.sourceRef],
            [line.at(-1), flow.targetRef],
          ] as const) {
            const shape = shapes.get(node);
            expect(end && shape && onBorder(end, shape), `${flow.id} at ${node.id}`).to.equal(true);
            if (end && shape && node.$type.endsWith("Gateway"))
              expect([end.x - shape.x, end.y - shape.y], flow.id).to.include(25);
          }
        }
      });

      it("no line runs through a shape that it does not join", () => {
        for (const flow of model.flows) {
          const others = [...leaves].filter(([node]) => node !== flow.sourceRef && node !== flow.targetRef);
          for (const part of segmentsOf(lines.get(flow) ?? []))
            expect(
              others.filter(([, shape]) => overlaps(part, shape)).map(([node]) => `${flow.id} / ${node.id}`),
            ).to.deep.equal([]);
        }
      });

      it("every event, deciding gateway and named flow has its name, clear of shapes, lines and other names", () => {
        const named = [...model.nodes, ...model.flows].filter(
          (element) => element.name && /(Event|Gateway|SequenceFlow)$/.test(element.$type),
        );
        expect([...names.keys()]).to.have.members(named);
        expect(pairs(names, leaves, (_a, _b, name, shape) => overlaps(name, shape))).to.deep.equal([]);
        expect(pairs(names, names, (_a, _b, one, other) => overlaps(one, other))).to.deep.equal([]);
        for (const [flow, line] of lines)
          for (const part of segmentsOf(line))
            expect(
              [...names]
                .filter(([, name]) => overlaps(name, part))
                .map(([element]) => `${element.id} / ${flow.id}`),
            ).to.deep.equal([]);
      });

      it("is no wider than one A3 page bears", () => {
        const points = [...lines.values()].flat().map((point) => ({ ...point, width: 0, height: 0 }));
        expect(bounds([...shapes.values(), ...points]).width).to.be.below(2500);
      });

      it("is what the layout script draws from the semantics alone, so a second run changes nothing", async function () {
        this.timeout(120_000);
        const semantics = model.xml
          .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, "")
          .replace(/<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, "");
        expect(await layOut(semantics, model.file)).to.equal(model.xml);
      });
    });
});
