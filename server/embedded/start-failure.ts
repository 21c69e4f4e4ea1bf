/**
 * A start that cannot go on for a reason its user can remove: the message is one Chinese sentence
 * saying what to install or set. Whoever catches it prints the message without a stack.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}
