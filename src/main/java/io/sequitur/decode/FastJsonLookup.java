package io.sequitur.decode;

import java.util.List;

/** A lookup of a plan, laid out for a decoder. */
final class FastJsonLookup {
  final FastJsonPlan.Source source;
  final int slot;
  final Transform transform;
  final FastJsonLookup[] parts;

  private FastJsonLookup(FastJsonPlan.Step step) {
    source = step.source();
    slot = step.slot();
    transform = step.transform();
    parts = of(step.parts());
  }

  static FastJsonLookup[] of(List<FastJsonPlan.Step> steps) {
    return steps.stream().map(FastJsonLookup::new).toArray(FastJsonLookup[]::new);
  }
}
