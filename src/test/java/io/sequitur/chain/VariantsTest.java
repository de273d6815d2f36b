package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.testing.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes two chains the same variant. */
class VariantsTest {
  private final EventLog log = new EventLog();

  private List<Variant> variants() {
    return log.analysis().variants();
  }

  private void event(String chain, String id, String type, String... causes) {
    log.add(chain + id).what(type, "s").correlation(chain);
    log.records()
        .getLast()
        .causedBy(List.of(causes).stream().map(cause -> chain + cause).toArray(String[]::new));
  }

  @Test
  void concurrentEffectsInAnotherOrderAreTheSameVariant() {
    event("c1", "a", "A");
    event("c1", "b", "B", "a");
    event("c1", "c", "C", "a");
    event("c1", "d", "D", "c");
    event("c2", "a", "A");
    event("c2", "c", "C", "a");
    event("c2", "d", "D", "c");
    event("c2", "b", "B", "a");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A(B,C(D))");
    assertThat(variants()).extracting(Variant::count).containsExactly(2L);
  }

  @Test
  void siblingsAreSortedByTheirTextNotByTypeAlone() {
    event("c", "a", "A");
    event("c", "b1", "B", "a");
    event("c", "z", "Z", "b1");
    event("c", "b2", "B", "a");
    event("c", "y", "Y", "b2");
    event("c", "b3", "B", "a");
    event("c", "bx", "B!", "a");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A(B,B!,B(Y),B(Z))");
  }

  @Test
  void severalRootsAreJoined() {
    event("c", "b", "B");
    event("c", "a", "A");
    event("c", "x", "X", "b");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A + B(X)");
  }

  @Test
  void anEventHangsUnderItsFirstCauseInsideTheChain() {
    event("other", "o", "O");
    event("c", "a", "A");
    event("c", "b", "B");
    event("c", "x", "X", "gone", "b", "a");
    log.records().getLast().causedBy("gone", "othero", "cb", "ca");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A + B(X)", "O");
  }

  @Test
  void aCycleIsCutAboveItsFirstEvent() {
    log.add("a").what("A", "s").correlation("c").causedBy("b").millis(2);
    log.add("b").what("B", "s").correlation("c").causedBy("a").millis(1);
    log.add("x").what("X", "s").correlation("c").causedBy("a").millis(3);
    assertThat(variants()).extracting(Variant::shape).containsExactly("B(A(X))");
  }

  @Test
  void laterRecordsOfAnEventChangeNothing() {
    event("c", "a", "A");
    event("c", "b", "B", "a");
    event("c", "b", "B", "a");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A(B)");
  }

  @Test
  void shapesOfOneTextButDifferentTreesAreNotMixedUp() {
    event("c1", "a", "A(B)");
    event("c2", "a", "A");
    event("c2", "b", "B", "a");
    assertThat(variants()).extracting(Variant::shape).containsExactly("A(B)", "A(B)");
    assertThat(variants().getFirst().hash()).isNotEqualTo(variants().getLast().hash());
  }

  @Test
  void theMedianOfDurationsIsTheNearestRank() {
    for (int i = 0; i < 4; i++) {
      log.add("a" + i).what("A", "s").correlation("c" + i).millis(0);
      log.add("b" + i).what("B", "s").correlation("c" + i).causedBy("a" + i).millis(10L * i);
    }
    assertThat(variants().getFirst().medianDuration()).isEqualTo(10_000_000);
  }
}
