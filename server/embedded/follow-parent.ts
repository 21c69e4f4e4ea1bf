/** Preloaded into every child of `npm start`: when the parent is gone, nobody would ever stop the child. */
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
