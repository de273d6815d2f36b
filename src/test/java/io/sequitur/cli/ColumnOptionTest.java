package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose titles say nothing to a program. */
class ColumnOptionTest {
  private static final String TABLE =
      """
      Id;Flow;Cause;What;Order no
      e1;f1;;Placed;o-1
      e2;f1;e1;Paid;o-1
      e3;f2;;Placed;o-2
      """;

  private static final String[] COLUMNS = {
    "--column", "id=eventId",
    "--column", "Flow=correlationId",
    "--column", "Cause=causationId",
    "--column", "What=eventType",
    "--column", "Order no=orderId"
  };

  @TempDir Path folder;

  @Test
  void areReadByWhatTheUserCallsThem() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.csv"), TABLE);
    assertThat(CommandRun.of("analyze", "--format", "json", file.toString()).out())
        .contains("\"links\": 0");
    CommandRun named = CommandRun.of(with("analyze", "--format", "json", file.toString()));
    assertThat(named.code()).as(named.err()).isZero();
    assertThat(named.out()).contains("\"chains\": 2", "\"links\": 1", "value:correlationId");
    assertThat(CommandRun.of(with("chain", "o-1", file.toString())).out())
        .contains("Placed", "Paid");
  }

  @Test
  void areReadSoFromStandardInputToo() {
    byte[] input = TABLE.getBytes(StandardCharsets.UTF_8);
    CommandRun run = CommandRun.reading(input, with("analyze", "--format", "json", "-"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"links\": 1");
    CommandRun wrong = CommandRun.reading(input, "analyze", "--column", "Nr=eventId", "-");
    assertThat(wrong.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(wrong.err().lines()).hasSize(1);
    assertThat(wrong.err()).contains("(standard input) has no column 'Nr'", "Order no");
  }

  @Test
  void mayStandBesideLogsThatAreNoTables() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.csv"), TABLE);
    CommandRun run =
        CommandRun.of(with("analyze", file.toString(), "sample-data/formats/records.jsonl"));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static String[] with(String... arguments) {
    String[] all = new String[COLUMNS.length + arguments.length];
    all[0] = arguments[0];
    System.arraycopy(COLUMNS, 0, all, 1, COLUMNS.length);
    System.arraycopy(arguments, 1, all, COLUMNS.length + 1, arguments.length - 1);
    return all;
  }
}
