package io.sequitur.rule;

/** What data must have so that a rule can be evaluated. */
public enum Need {
  RECORDS("no records were read"),
  POSITIONS("the source has no positions"),
  EVENT_IDS("no record has an event id"),
  CAUSATION_IDS("no record has a causation id"),
  CORRELATION_IDS("no record has a correlation id"),
  KEYS("no record has a key"),
  BUSINESS_KEYS("no record has a business key"),
  TIMES("no record has a time");

  private final String lacking;

  Need(String lacking) {
    this.lacking = lacking;
  }

  /** Why a rule is not evaluated where this is lacking. */
  String lacking() {
    return lacking;
  }
}
