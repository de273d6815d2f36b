package io.sequitur.export.timeline;

/** Findings in a word or two, for places too small for a sentence. */
public final class FindingTags {
  private FindingTags() {}

  /** The word for a rule's id; the id itself for rules without one. */
  public static String of(String rule) {
    return switch (rule) {
      case "duplicate-record" -> "duplicate";
      case "conflicting-duplicate" -> "conflict";
      case "missing-cause" -> "cause missing";
      case "clock-inversion" -> "skew";
      case "effect-before-cause" -> "before cause";
      case "causation-cycle" -> "cycle";
      case "correlation-break" -> "other chain";
      case "key-split" -> "key split";
      case "ordering-hazard" -> "order";
      case "offset-gap" -> "gap";
      case "slow-hop" -> "slow";
      case "unfinished-chain" -> "unfinished";
      case "hot-key" -> "hot key";
      case "hot-partition" -> "hot partition";
      case "retry-or-dead-letter" -> "retry";
      default -> rule;
    };
  }
}
