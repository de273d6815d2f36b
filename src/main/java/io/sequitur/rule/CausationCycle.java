package io.sequitur.rule;

import io.sequitur.chain.CausationCycles;
import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Events that cause each other. */
final class CausationCycle extends BaseRule {
  CausationCycle() {
    super("causation-cycle", "Causation cycle", Severity.ERROR, Need.EVENT_IDS, Need.CAUSATION_IDS);
  }

  @Override
  public String explanation() {
    return "Following the causes of these events leads back to where one started, which cannot be "
        + "true. Some causation id is wrong, or an id is used for more than one event.";
  }

  @Override
  public String remedy() {
    return "Check how the services fill in the causation id: it must be the id of the event that "
        + "was being handled, never that of the event being sent or of a later one. Check for "
        + "reused event ids.";
  }

  @Override
  public String counts() {
    return "Groups of two or more events that are each other's cause, directly or through others "
        + "(strongly connected components).";
  }

  @Override
  RuleResult find(RuleContext context) {
    List<int[]> cycles = CausationCycles.of(context.store(), context.links());
    return found(new Table(this, context.chains(), cycles, new Wording(context.store())));
  }

  /**
   * CausationCycles, each in reading order; members of a very large one are evidence only in part.
   */
  private record Table(Rule rule, ChainIndex chains, List<int[]> cycles, Wording say)
      implements FindingTable {
    private static final int EVIDENCE = 100;

    @Override
    public int size() {
      return cycles.size();
    }

    @Override
    public int chain(int index) {
      return chains.chainOf(row(index));
    }

    @Override
    public int row(int index) {
      return cycles.get(index)[0];
    }

    @Override
    public long measure(int index) {
      return cycles.get(index).length;
    }

    @Override
    public Finding get(int index) {
      int[] cycle = cycles.get(index);
      List<Integer> rows = Arrays.stream(cycle).limit(EVIDENCE).boxed().toList();
      return new Finding(rule.id(), rule.severity(), summary(cycle), chain(index), rows, 1);
    }

    private String summary(int[] cycle) {
      String others =
          cycle.length == 2 ? say.event(cycle[1]) : Figures.count(cycle.length - 1) + " others";
      return say.eventAt(cycle[0]) + ", and " + others + " cause each other in a circle.";
    }

    @Override
    public void forEachChain(java.util.function.IntConsumer visitor) {
      BitSet touched = new BitSet();
      for (int[] cycle : cycles) {
        for (int row : cycle) {
          if (chains.chainOf(row) >= 0) {
            touched.set(chains.chainOf(row));
          }
        }
      }
      touched.stream().forEach(visitor);
    }
  }
}
