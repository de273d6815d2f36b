package io.sequitur.decode;

/** A mistake in a mapping file or a convention's name; the message is one sentence for the user. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and the way out
   */
  public MappingException(String message) {
    super(message);
  }
}
