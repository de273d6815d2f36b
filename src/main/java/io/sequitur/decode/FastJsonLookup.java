package io.sequitur.decode;

import java.util.List;

/** A lookup of a plan, laid out for a decoder. */
final class FastJsonLookup {
  final FastJsonPlan.Source source;

  /** Where its text is kept, or -1 for a join. */
  final int slot;

  final Transform transform;
  final FastJsonLookup[] parts;

  /** True if it is a text of the value as it stands, as most lookups are. */
  final boolean isDirect;

  private FastJsonLookup(FastJsonPlan.Step step) {
    source = step.source();
    slot =
        switch (source) {
          case KEY -> FastJsonRoles.KEY;
          case TOPIC -> FastJsonRoles.TOPIC;
          default -> step.slot();
        };
    transform = step.transform();
    parts = of(step.parts());
    isDirect = source == FastJsonPlan.Source.VALUE && transform == Transform.NONE;
  }

  static FastJsonLookup[] of(List<FastJsonPlan.Step> steps) {
    return steps.stream().map(FastJsonLookup::new).toArray(FastJsonLookup[]::new);
  }
}
