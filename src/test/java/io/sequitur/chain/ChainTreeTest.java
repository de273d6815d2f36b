package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.fixture.Events;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTreeTest {

  @Test
  void anEventHangsUnderItsFirstCauseAndKeepsFurtherOnes() {
    Events events = new Events();
    events.event("a").correlation("c").at(0).add();
    events.event("b").correlation("c").causes("a").at(10).add();
    events.event("c").correlation("c").causes("a").at(5).add();
    events.event("d").correlation("c").causes("b", "c").at(20).add();
    ChainTree tree = ChainTree.of(events.chains(), 0);

    assertThat(ids(tree, tree.tops())).containsExactly("a");
    int a = node(tree, "a");
    int d = node(tree, "d");
    assertThat(ids(tree, tree.children(a))).containsExactly("c", "b");
    assertThat(ids(tree, tree.effects(node(tree, "c")))).containsExactly("d");
    assertThat(tree.cause(d)).isEqualTo(node(tree, "b"));
    assertThat(ids(tree, tree.furtherCauses(d))).containsExactly("c");
    assertThat(ids(tree, tree.preorder())).containsExactly("a", "c", "b", "d");
    assertThat(tree.depths()[d]).isEqualTo(2);
    assertThat(tree.hasCycle()).isFalse();
  }

  @Test
  void laterRecordsOfAnEventAreNoEventsOfTheirOwn() {
    Events events = new Events();
    events.event("a").correlation("c").at(0).add();
    events.event("a").correlation("c").at(900).add();
    events.event("b").correlation("c").causes("a").at(500).add();
    ChainTree tree = ChainTree.of(events.chains(), 0);

    assertThat(tree.size()).isEqualTo(2);
    assertThat(tree.records()).isEqualTo(3);
    assertThat(tree.laterRecords(node(tree, "a"))).containsExactly(1);
    assertThat(tree.nodeOf(1)).isEqualTo(node(tree, "a"));
    assertThat(tree.laterRecords(node(tree, "b"))).isEmpty();
  }

  @Test
  void missingCausesAndLinksToOtherChainsAreTold() {
    Events events = new Events();
    events.event("a").correlation("c1").at(0).add();
    events.event("b").correlation("c1").causes("lost").at(1).add();
    events.event("x").correlation("c2").causes("a").at(2).add();
    events.event("y").correlation("c2").causes("x", "a", "gone").at(3).add();
    ChainIndex chains = events.chains();
    EventStore store = events.store();
    ChainTree first = ChainTree.of(chains, chains.chainOf(0));
    ChainTree second = ChainTree.of(chains, chains.chainOf(2));

    assertThat(first.missingCauses(node(first, "b"))).containsExactly(store.findId("lost"));
    assertThat(first.missingCauses(node(first, "a"))).isEmpty();
    assertThat(first.effectsElsewhere(node(first, "a"), 10)).containsExactly(2, 3);
    assertThat(first.effectsElsewhere(node(first, "a"), 1)).hasSize(1);
    assertThat(second.causesElsewhere(node(second, "x"))).containsExactly(0);
    assertThat(second.causesElsewhere(node(second, "y"))).containsExactly(0);
    assertThat(second.missingCauses(node(second, "y"))).containsExactly(store.findId("gone"));
    assertThat(second.tops()).containsExactly(node(second, "x"));
  }

  @Test
  void effectsInOtherChainsAreToldWhicheverIdTheyNameTheEventBy() {
    Events events = new Events();
    events.event("a").correlation("c1").aliases("k1").at(0).add();
    events.event("b").correlation("c2").causes("k1").at(1).add();
    events.event("c").correlation("c3").causes("a", "k1").at(2).add();
    events.event("a").correlation("c1").aliases("k2").at(3).add();
    events.event("d").correlation("c4").causes("b", "k2").at(4).add();
    events.event("e").correlation("c1").causes("k1").at(5).add();
    events.event("k2x").correlation("c5").aliases("b").at(6).add(); // b is an event: no other name
    ChainIndex chains = events.chains();
    ChainTree first = ChainTree.of(chains, chains.chainOf(0));
    ChainTree last = ChainTree.of(chains, chains.chainOf(6));

    assertThat(first.effectsElsewhere(node(first, "a"), 10)).containsExactly(1, 2, 4);
    assertThat(first.effectsElsewhere(node(first, "a"), 2)).hasSize(2);
    assertThat(ids(first, first.effects(node(first, "a")))).containsExactly("e");
    assertThat(last.effectsElsewhere(node(last, "k2x"), 10)).isEmpty();
  }

  @Test
  void aCycleIsBrokenAtItsFirstEventAndFlagged() {
    Events events = new Events();
    events.event("tail").correlation("c").causes("q").at(40).add();
    events.event("r").correlation("c").causes("q").at(30).add();
    events.event("p").correlation("c").causes("r").at(10).add();
    events.event("q").correlation("c").causes("p").at(20).add();
    ChainTree tree = ChainTree.of(events.chains(), 0);

    assertThat(ids(tree, tree.tops())).containsExactly("p");
    assertThat(ids(tree, tree.furtherCauses(node(tree, "p")))).containsExactly("r");
    assertThat(ids(tree, tree.preorder())).containsExactly("p", "q", "r", "tail");
    assertThat(tree.inCycle(node(tree, "p"))).isTrue();
    assertThat(tree.inCycle(node(tree, "q"))).isTrue();
    assertThat(tree.inCycle(node(tree, "r"))).isTrue();
    assertThat(tree.inCycle(node(tree, "tail"))).isFalse();
    assertThat(ids(tree, CriticalPath.of(tree).nodes())).endsWith("q", "tail").hasSize(4);
  }

  @Test
  void aMillionEventsInALineNeedNoDeepStack() {
    Events events = new Events();
    int n = 1_000_000;
    for (int i = 0; i < n; i++) {
      events.event("e" + i).correlation("c").causes(i == 0 ? "" : "e" + (i - 1)).at(i).add();
    }
    ChainIndex chains = events.chains();
    ChainTree tree = ChainTree.of(chains, 0);
    assertThat(tree.depths()[n - 1]).isEqualTo(n - 1);
    assertThat(CriticalPath.of(tree).nodes()).hasSize(n);
  }

  @Test
  void theCriticalPathGoesBackThroughTheLatestCause() {
    Events events = new Events();
    events.event("a").correlation("c").at(0).add();
    events.event("fast").correlation("c").causes("a").at(10).add();
    events.event("slow").correlation("c").causes("a").at(90).add();
    events.event("end").correlation("c").causes("fast", "slow").at(100).add();
    ChainTree tree = ChainTree.of(events.chains(), 0);
    CriticalPath path = CriticalPath.of(tree);

    assertThat(ids(tree, path.nodes())).containsExactly("a", "slow", "end");
    assertThat(path.hasLink(node(tree, "slow"), node(tree, "end"))).isTrue();
    assertThat(path.hasLink(node(tree, "fast"), node(tree, "end"))).isFalse();
    assertThat(path.has(node(tree, "fast"))).isFalse();
    assertThat(path.duration(tree)).isEqualTo(100_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyGraphIsWalkedOnceWhateverItsLinks(long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(60);
    List<String[]> causes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String[] ids = new String[random.nextInt(4)];
      Arrays.setAll(ids, k -> "e" + random.nextInt(n + n / 4));
      causes.add(ids);
    }
    List<Integer> arrival = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      arrival.add(i);
    }
    String inOneOrder = describe(causes, arrival);
    Collections.shuffle(arrival, random);

    assertThat(describe(causes, arrival)).isEqualTo(inOneOrder);
  }

  /** Checks what holds for every tree, and describes it without row numbers. */
  private static String describe(List<String[]> causes, List<Integer> arrival) {
    Events events = new Events();
    for (int i : arrival) {
      events.event("e" + i).correlation("c").causes(causes.get(i)).at(i % 7).topic("t", i).add();
    }
    ChainTree tree = ChainTree.of(events.chains(), 0);
    int[] preorder = tree.preorder();
    BitSet seen = new BitSet();
    for (int node : preorder) {
      assertThat(seen.get(node)).isFalse();
      assertThat(tree.cause(node) < 0 || seen.get(tree.cause(node))).isTrue();
      seen.set(node);
    }
    assertThat(seen.cardinality()).isEqualTo(tree.size()).isEqualTo(causes.size());
    assertThat(CriticalPath.of(tree).nodes()).doesNotHaveDuplicates().endsWith(tree.size() - 1);
    for (int node = 0; node < tree.size(); node++) {
      assertThat(tree.inCycle(node)).isEqualTo(reaches(tree, node, node));
    }
    StringBuilder text = new StringBuilder();
    for (int node : preorder) {
      text.append(ids(tree, new int[] {node}))
          .append(ids(tree, tree.furtherCauses(node)))
          .append(tree.inCycle(node));
    }
    return text.toString();
  }

  private static boolean reaches(ChainTree tree, int from, int to) {
    BitSet seen = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      for (int next : tree.effects(open.removeLast())) {
        if (next == to) {
          return true;
        }
        if (!seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return false;
  }

  private static int node(ChainTree tree, String id) {
    return tree.nodeOf(tree.store().eventRow(tree.store().findId(id)));
  }

  private static List<String> ids(ChainTree tree, int[] nodes) {
    return Arrays.stream(nodes)
        .mapToObj(node -> tree.store().idText(tree.store().eventId(tree.row(node))))
        .toList();
  }
}
