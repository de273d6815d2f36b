package io.sequitur.session;

/**
 * The user named something that is not there or makes no sense. The message is one sentence that
 * says so and the way out; there is no stack trace, for it is no bug.
 */
public final class UserMistake extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for people; ends with a full stop
   */
  public UserMistake(String sentence) {
    super(sentence);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
