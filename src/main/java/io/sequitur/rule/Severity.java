package io.sequitur.rule;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Probably wrong, or will be under load. */
  WARNING,
  /** Wrong: data is lost, repeated or contradicts itself. */
  ERROR;

  /** The name on the command line and in reports. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
