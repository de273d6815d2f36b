package io.sequitur.export.timeline;

import io.sequitur.chain.ChainTree;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By how much the clocks of a chain's services must at least have been behind for no effect to
 * precede its cause. For each pair of services the largest inversion between them is a constraint;
 * the smallest shifts forward that meet all of them are found by relaxation (longest paths, as
 * Bellman and Ford). Constraints that contradict each other (both directions inverted) cannot be
 * met: the relaxation stops after one round per service. An estimate, never the truth.
 */
public final class SkewEstimate {
  /** Nothing is shifted. */
  static final SkewEstimate NONE = new SkewEstimate();

  private final Map<Integer, Long> shifts = new HashMap<>();

  private SkewEstimate() {}

  /** Estimates from the links of one chain. */
  public static SkewEstimate of(ChainTree tree) {
    EventStore store = tree.store();
    Map<Long, Long> inversions = new LinkedHashMap<>();
    for (int effect = 0; effect < tree.size(); effect++) {
      long to = store.time(tree.row(effect));
      int toService = store.service(tree.row(effect));
      for (int cause : tree.causes(effect)) {
        long from = store.time(tree.row(cause));
        int fromService = store.service(tree.row(cause));
        if (from != Times.ABSENT && to != Times.ABSENT && fromService != toService) {
          inversions.merge((long) fromService << 32 | toService, from - to, Math::max);
        }
      }
    }
    SkewEstimate estimate = new SkewEstimate();
    estimate.relax(inversions);
    return estimate;
  }

  private void relax(Map<Long, Long> inversions) {
    boolean anyInverted = inversions.values().stream().anyMatch(i -> i > 0);
    boolean changed = anyInverted;
    for (int round = 0; changed && round <= inversions.size(); round++) {
      changed = false;
      for (Map.Entry<Long, Long> pair : inversions.entrySet()) {
        int from = (int) (pair.getKey() >>> 32);
        int to = (int) (long) pair.getKey();
        long needed = shift(from) + pair.getValue();
        if (needed > shift(to)) {
          shifts.put(to, needed);
          changed = true;
        }
      }
    }
  }

  /** Nanoseconds to add to times of a service (its number in the session's names); 0 or more. */
  public long shift(int service) {
    return shifts.getOrDefault(service, 0L);
  }

  /** Services that are shifted, with their shifts in nanoseconds. */
  public Map<Integer, Long> shifts() {
    return Map.copyOf(shifts);
  }

  /** True if nothing needs a shift. */
  public boolean isNone() {
    return shifts.isEmpty();
  }
}
