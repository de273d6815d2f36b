package io.sequitur.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.Grouping;
import io.sequitur.model.RejectReason;
import io.sequitur.rule.RuleOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions on real files: reading, several sources, cancelling, reading back. */
class LogSessionTest {
  @TempDir Path folder;

  @Test
  void aLogBecomesChainsAndEachRecordCanBeReadBack() throws Exception {
    Path log = write("orders.jsonl", orders(50));
    try (LogSession session = open(SessionOptions.DEFAULT, log)) {
      Snapshot last = session.done().get(30, TimeUnit.SECONDS);
      assertThat(last.state()).isEqualTo(SessionState.COMPLETE);
      assertThat(last.analysis().totals().records()).isEqualTo(150);
      assertThat(last.chains().chains()).isEqualTo(50);
      assertThat(last.analysis().totals().links()).isEqualTo(100);
      for (int row = 0; row < last.chains().size(); row++) {
        RecordDetails details = session.details(row);
        String id = last.store().idText(last.store().eventId(row));
        assertThat(new String(details.raw(), StandardCharsets.UTF_8))
            .startsWith("{\"topic\"")
            .endsWith("}")
            .contains("\"eventId\":\"" + id + "\"");
        assertThat(details.headers()).extracting("name").contains("eventId");
        assertThat(new String(details.value(), StandardCharsets.UTF_8)).startsWith("{\"orderId\"");
      }
    }
  }

  @Test
  void theOrderOfLinesAndFilesChangesNothing() throws Exception {
    List<String> lines = orders(40);
    Snapshot straight = read(write("a.jsonl", lines));
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(3));
    Path first = write("b.jsonl", shuffled.subList(0, 50));
    Path second = write("c.jsonl", shuffled.subList(50, shuffled.size()));
    for (Snapshot other : List.of(read(first, second), read(second, first))) {
      assertThat(other.analysis().totals()).isEqualTo(straight.analysis().totals());
      assertThat(chains(other)).isEqualTo(chains(straight));
    }
  }

  @Test
  void aFileOpenedTwiceCountsOnce() throws Exception {
    Path log = write("a.jsonl", orders(20));
    assertThat(read(log, log).analysis().totals()).isEqualTo(read(log).analysis().totals());
  }

  @Test
  void linesOfTwoFilesOfOneNameAreTwoPartitions() throws Exception {
    Files.createDirectories(folder.resolve("x"));
    Files.createDirectories(folder.resolve("y"));
    Path x = write("x/events.jsonl", List.of("{\"eventId\":\"e-1\",\"correlationId\":\"c\"}"));
    Path y = write("y/events.jsonl", List.of("{\"eventId\":\"e-2\",\"correlationId\":\"c\"}"));
    Snapshot both = read(x, y);
    assertThat(both.analysis().totals().records()).isEqualTo(2);
    assertThat(both.analysis().partitions()).hasSize(2);
  }

  @Test
  void unreadableLinesAreCountedWithTheirLineNumberAndTheRestIsRead() throws Exception {
    List<String> lines = new ArrayList<>(orders(10));
    lines.add(7, "{\"topic\":");
    lines.add(20, "not json");
    Snapshot snapshot = read(write("bad.jsonl", lines));
    assertThat(snapshot.analysis().totals().records()).isEqualTo(30);
    assertThat(snapshot.sources().getFirst().rejected())
        .containsEntry(RejectReason.TRUNCATED, 1L)
        .containsEntry(RejectReason.MALFORMED_JSON, 1L);
    assertThat(snapshot.sources().getFirst().samples())
        .extracting("number")
        .containsExactly(8L, 21L);
  }

  @Test
  void aFileThatIsNotThereIsSaidAndTheOthersAreRead() throws Exception {
    Path log = write("a.jsonl", orders(5));
    Snapshot snapshot = read(folder.resolve("none.jsonl"), log);
    assertThat(snapshot.sources().getFirst().failure()).contains("none.jsonl");
    assertThat(snapshot.analysis().totals().records()).isEqualTo(15);
  }

  @Test
  void whatHoldsNoIdsEndsWithASentenceThatNamesTheWayOut() throws Exception {
    Path log = write("other.jsonl", List.of("{\"level\":\"INFO\",\"text\":\"started\"}"));
    assertThat(read(log).sources().getFirst().failure()).contains("correlationId", "--mapping");
  }

  @Test
  void cancellingKeepsWhatWasRead() throws Exception {
    Path log = write("large.jsonl", orders(60_000));
    LogSession[] opened = new LogSession[1];
    List<Snapshot> seen = new CopyOnWriteArrayList<>();
    try (LogSession session =
        LogSession.open(
            List.of(SourceRequest.of(log)),
            SessionOptions.DEFAULT,
            snapshot -> {
              seen.add(snapshot);
              if (snapshot.progress().records() > 0 && opened[0] != null) {
                opened[0].cancel();
              }
            })) {
      opened[0] = session;
      Snapshot last = session.done().get(60, TimeUnit.SECONDS);
      assertThat(last.analysis().totals().records()).isEqualTo(last.progress().records());
      assertThat(last.state()).isIn(SessionState.CANCELLED, SessionState.COMPLETE);
      assertThat(seen).extracting(Snapshot::version).isSorted();
    }
  }

  @Test
  void partialSnapshotsAreConsistentWithWhatTheyCover() throws Exception {
    Path log = write("large.jsonl", orders(100_000));
    List<Snapshot> seen = new CopyOnWriteArrayList<>();
    try (LogSession session =
        LogSession.open(List.of(SourceRequest.of(log)), SessionOptions.DEFAULT, seen::add)) {
      Snapshot last = session.done().get(120, TimeUnit.SECONDS);
      for (Snapshot partial : seen) {
        long inChains = 0;
        for (int chain = 0; chain < partial.chains().chains(); chain++) {
          inChains += partial.chains().records(chain);
        }
        assertThat(partial.chains().size()).isLessThanOrEqualTo((int) partial.progress().records());
        assertThat(inChains).isEqualTo(partial.chains().size());
      }
      assertThat(last.analysis().totals().records()).isEqualTo(300_000);
    }
  }

  private static LogSession open(SessionOptions options, Path... logs) {
    List<SourceRequest> requests = Arrays.stream(logs).map(SourceRequest::of).toList();
    return LogSession.open(requests, options, snapshot -> {});
  }

  private static Snapshot read(Path... logs) throws Exception {
    SessionOptions options = new SessionOptions(Grouping.CORRELATION, RuleOptions.DEFAULT, false);
    try (LogSession session = open(options, logs)) {
      return session.done().get(60, TimeUnit.SECONDS);
    }
  }

  /** Every chain as its event ids in order, sorted. */
  private static List<String> chains(Snapshot snapshot) {
    List<String> chains = new ArrayList<>();
    for (int chain = 0; chain < snapshot.chains().chains(); chain++) {
      StringBuilder ids = new StringBuilder();
      for (int row : snapshot.chains().rows(chain)) {
        ids.append(snapshot.store().idText(snapshot.store().eventId(row))).append(' ');
      }
      chains.add(ids.toString());
    }
    Collections.sort(chains);
    return chains;
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static List<String> orders(int count) {
    List<String> lines = new ArrayList<>();
    String[] types = {"OrderPlaced", "StockReserved", "PaymentCaptured"};
    for (int order = 0; order < count; order++) {
      for (int step = 0; step < types.length; step++) {
        String cause = step == 0 ? "" : ",\"causationId\":\"e-" + order + "-" + (step - 1) + "\"";
        lines.add(
            "{\"topic\":\"t"
                + step
                + "\",\"partition\":0,\"offset\":"
                + order
                + ",\"timestamp\":"
                + (1_767_225_600_000L + order * 10L + step)
                + ",\"key\":\"o-"
                + order
                + "\",\"headers\":{\"eventId\":\"e-"
                + order
                + "-"
                + step
                + "\",\"correlationId\":\"c-"
                + order
                + "\",\"eventType\":\""
                + types[step]
                + "\""
                + cause
                + "},\"value\":{\"orderId\":\"o-"
                + order
                + "\"}}");
      }
    }
    return lines;
  }
}
