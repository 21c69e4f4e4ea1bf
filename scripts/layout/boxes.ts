import type { Box, Line, Side } from "./arrange.ts";
import { type FlowNode, isEvent, isGateway, type SequenceFlow } from "./bpmn.ts";
import type { Rect } from "./geometry.ts";
import { originOf, type ReadingOrder } from "./order.ts";
import { nameSize } from "./text.ts";
import { tip } from "./tips.ts";

export const eventSize = 36;
/** The room between the border of a sub-process and what it holds; its title stands above. */
export const padding = { top: 48, left: 30, right: 30, bottom: 30 };

/** A node with what is needed to place it. */
export interface Item {
  node: FlowNode;
  /** its boundary events */
  events: FlowNode[];
  /** of a sub-process: what it holds, and how far below its top the first event lies */
  inside?: { extent: Rect; entry: number };
}

/** The size at which bpmn-js draws a node; of a sub-process, as much as it holds needs. */
export function sizeOf({ node, inside }: Item): { width: number; height: number } {
  if (inside)
    return {
      width: inside.extent.width + padding.left + padding.right,
      height: inside.extent.height + padding.top + padding.bottom,
    };
  if (isEvent(node)) return { width: eventSize, height: eventSize };
  return isGateway(node) ? { width: 50, height: 50 } : { width: 100, height: 80 };
}

/** How far from the left a boundary event's centre lies: from the right, where no marker of the activity is. */
export function borderPosition({ node, events, ...rest }: Item, event: FlowNode): number {
  return sizeOf({ node, events, ...rest }).width - 28 - (events.length - 1 - events.indexOf(event)) * 50;
}

/** The box that a node takes up, boundary events and the room for names included. */
export function boxOf(item: Item, order: ReadingOrder): Box {
  const { node, events, inside } = item;
  const { width, height } = sizeOf(item);
  const name = node.name && !inside ? nameSize(node.name) : undefined;
  const mainName = (node.outgoing ?? []).find((flow) => order.main.out.has(flow))?.name;
  return {
    id: node.id,
    width,
    height: height + (events.length > 0 ? eventSize / 2 : 0),
    axis: inside ? padding.top + inside.entry : height / 2,
    ...(name && isEvent(node) ? { below: name } : {}),
    ...(name && isGateway(node) ? { above: name } : {}),
    ...(isGateway(node) && mainName ? { beside: { width: nameSize(mainName).width - 4, height: 2 } } : {}),
  };
}

/** The line of a flow that begins at an item, or at one of its boundary events. */
export function lineOf(
  flow: SequenceFlow,
  from: Item,
  order: ReadingOrder,
  hosts: ReadonlySet<FlowNode>,
): Line {
  const { sourceRef: source, targetRef: target } = flow;
  const leaves = (): Side => {
    if (source.attachedToRef) return { bottomAt: borderPosition(from, source) };
    if (isGateway(source)) return tip(flow, order, hosts, "out");
    return order.backward.has(flow) ? "top" : "right";
  };
  return {
    id: flow.id,
    from: { box: originOf(flow).id, side: leaves() },
    to: { box: target.id, side: isGateway(target) ? tip(flow, order, hosts, "in") : "left" },
    main: order.main.out.has(flow) && order.main.in.has(flow),
  };
}
