// A stand-in for the server or the workers: says that it is ready, and serves until it is asked to stop.
process.once("SIGTERM", () => process.exit(0));
process.send?.({ ready: true, address: "http://127.0.0.1:1" });
setInterval(() => undefined, 60_000);
