import type { Officer, Unit } from "../../../domain/case-file.ts";

export const emergency: Unit = {
  id: "emergency",
  name: "临江区应急管理局",
  areaName: "临江",
  organWord: "应急",
  government: "临江区人民政府",
  court: "临江区人民法院",
  address: "临江区滨江路18号",
  phone: "0799-6010001",
  supervisionPhone: "0799-6012345",
};

export const fire: Unit = {
  ...emergency,
  id: "fire",
  name: "临江区消防救援大队",
  organWord: "消",
  address: "临江区环城东路119号",
  phone: "0799-6010119",
  supervisionPhone: "0799-6011190",
};

export const officers: Officer[] = [
  { personId: "p-zhang", name: "张明远", unitId: "emergency", certificateNumber: "3603011201" },
  { personId: "p-li", name: "李㛃", unitId: "emergency", certificateNumber: "3603011202" },
  { personId: "p-zhao", name: "赵海涛", unitId: "fire", certificateNumber: "3603011301" },
  { personId: "p-sun", name: "孙𬭎", unitId: "fire", certificateNumber: "3603011302" },
  { personId: "p-qian", name: "钱小曼", unitId: "emergency", certificateNumber: null },
];
