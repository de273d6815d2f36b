package io.sequitur.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.IdColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Interning against a map, over many tables that grow from small. */
class IdTableTest {
  private static final int BATCH = 512;

  @Test
  void everyDistinctIdHasOneHandleAndGivesItsTextBack() {
    SplittableRandom random = new SplittableRandom(7);
    IdTable table = new IdTable(0);
    Map<String, Integer> reference = new HashMap<>();
    List<String> known = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        boolean again = !known.isEmpty() && random.nextInt(3) == 0;
        texts.add(again ? known.get(random.nextInt(known.size())) : newId(random));
      }
      int[] handles = intern(table, texts);
      for (int i = 0; i < BATCH; i++) {
        Integer before = reference.putIfAbsent(texts.get(i), handles[i]);
        assertThat(handles[i]).isEqualTo(before == null ? handles[i] : before);
      }
      known.addAll(texts);
    }
    assertThat(reference.values()).doesNotHaveDuplicates();
    reference.forEach(
        (text, handle) -> {
          assertThat(table.text(handle)).isEqualTo(text);
          assertThat(table.find(text)).isEqualTo(handle);
        });
    assertThat(table.find("never seen")).isZero();
  }

  @Test
  void aUuidInAnySpellingIsOneIdAndShownInTheSpellingOfLowestRankWhateverCameFirst() {
    String lower = "0f8fad5b-d9cb-469f-a165-70867728950e";
    List<String> spellings =
        List.of(
            "0F8FAD5BD9CB469FA16570867728950E",
            "{0f8fad5b-d9cb-469f-a165-70867728950e}",
            "0f8fad5bd9cb469fa16570867728950e",
            "0F8FAD5B-D9CB-469F-A165-70867728950E",
            lower);
    for (List<String> order : List.of(spellings, spellings.reversed())) {
      IdTable table = new IdTable(0);
      int[] handles = intern(table, order);
      assertThat(handles).startsWith(handles[0]).containsOnly(handles[0]);
      assertThat(table.text(handles[0])).isEqualTo(lower);
    }
  }

  @Test
  void textThatOnlyLooksLikeAnIdOfAnotherKindStaysApart() {
    IdTable table = new IdTable(0);
    List<String> texts =
        List.of(
            "0f8fad5b-d9cb-469f-a165-70867728950g",
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "0f8fad5b-d9cb-469f-a165-7086772895",
            "a",
            "a\0",
            "1",
            "1.0",
            "fifteen bytes!!",
            "sixteen bytes!!!",
            "Größe");
    int[] handles = intern(table, texts);
    assertThat(handles).startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(table.text(handles[i])).isEqualTo(texts.get(i));
    }
  }

  @Test
  void emptyTextIsNoId() {
    IdTable table = new IdTable(0);
    assertThat(intern(table, List.of(""))).startsWith(0);
    assertThat(table.find("")).isZero();
    assertThat(table.text(0)).isEmpty();
  }

  private static String newId(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
      case 1 -> "order-" + random.nextInt(1_000_000);
      case 2 -> "evt_" + Long.toHexString(random.nextLong()) + random.nextInt(1_000) + "-long-text";
      default -> Long.toString(random.nextLong() >>> 20);
    };
  }

  private static int[] intern(IdTable table, List<String> texts) {
    IdColumn column = new IdColumn(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      byte[] utf8 = texts.get(i).getBytes(StandardCharsets.UTF_8);
      column.set(i, utf8, 0, utf8.length);
    }
    int[] handles = new int[texts.size()];
    table.internAll(column, texts.size(), handles);
    return handles;
  }
}
