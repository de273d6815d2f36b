package io.sequitur.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.testing.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Searching ids by a part of them, against strings. */
class IdSearchTest {
  @Test
  void findsWhatStringsFind() {
    Random random = new Random(11);
    EventLog log = new EventLog();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String id = id(random, i);
      ids.add(id);
      log.add(id);
    }
    EventStore store = log.store();
    for (int i = 0; i < 500; i++) {
      String id = store.idText(store.findId(ids.get(random.nextInt(ids.size()))));
      int from = random.nextInt(id.length());
      String part = id.substring(from, from + 1 + random.nextInt(id.length() - from));
      check(store, random.nextBoolean() ? part : part.toUpperCase(Locale.ROOT));
    }
    check(store, "no such id");
    assertThat(store.idsContaining("").isEmpty()).isTrue();
  }

  private static void check(EventStore store, String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    var found = store.idsContaining(part);
    for (int handle = 1; handle < store.handles(); handle++) {
      boolean expected = store.idText(handle).toLowerCase(Locale.ROOT).contains(lower);
      assertThat(found.get(handle)).as("%s in %s", part, store.idText(handle)).isEqualTo(expected);
    }
  }

  private static String id(Random random, int i) {
    String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
    return switch (i % 7) {
      case 0 -> uuid;
      case 1 -> uuid.toUpperCase(Locale.ROOT);
      case 2 -> uuid.replace("-", "");
      case 3 -> "o-" + i;
      case 4 -> "Order/" + uuid + "/" + i;
      case 5 -> "Bücher-Ä" + i;
      default -> "ÜBERLANG-" + "x".repeat(random.nextInt(200)) + "-" + i;
    };
  }
}
