package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.session.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees on a terminal, and what a log can not make them see. */
class TerminalTest {
  private static final String FAULTS = "sample-data/orders-faults.jsonl";

  @TempDir Path folder;

  @Test
  void coloursAreForTerminalsThatWantThem() {
    CommandRun plain = CommandRun.of("analyze", FAULTS);
    CommandRun coloured = CommandRun.onTerminal(Map.of(), "analyze", FAULTS);
    assertThat(coloured.out()).contains("\u001B[31m", "\u001B[33m");
    assertThat(coloured.out().replaceAll("\u001B\\[\\d*m", "")).isEqualTo(plain.out());
    assertThat(CommandRun.onTerminal(Map.of("NO_COLOR", "1"), "analyze", FAULTS).out())
        .isEqualTo(plain.out());
    assertThat(CommandRun.onTerminal(Map.of("TERM", "dumb"), "analyze", FAULTS).out())
        .isEqualTo(plain.out());
  }

  @Test
  void jsonHasNoColours() {
    CommandRun run = CommandRun.onTerminal(Map.of(), "analyze", "--format", "json", FAULTS);
    assertThat(run.out()).doesNotContain("\u001B");
  }

  @Test
  void progressIsShownOnATerminalAndTakenAway() {
    CommandRun run = CommandRun.onTerminal(Map.of(), "analyze", FAULTS);
    assertThat(run.err()).startsWith("\r").endsWith("\r\u001B[K");
  }

  @Test
  void progressSaysRateShareAndTimeLeft() {
    Progress half = new Progress("Reading", 500, 1_000, 1_200_000, 2_000_000_000L);
    assertThat(ProgressLine.text(half))
        .isEqualTo("Reading  50 %  1,200,000 records  600,000/s  about 2 s left");
    Progress unknown = new Progress("Reading", 500, -1, 10, 1_000_000_000L);
    assertThat(ProgressLine.text(unknown)).isEqualTo("Reading  10 records  10/s");
  }

  @Test
  void dataCannotSpeakToTheTerminal() throws IOException {
    Path log = folder.resolve("evil.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      lines.append(
          """
          {"topic":"t\\u001b[2J","partition":0,"offset":%d,"timestamp":1762160400202,\
          "key":"k\\u001b]0;owned\\u0007\\u202e","value":{"eventId":"e%d\\u009b31m",\
          "eventType":"T\\r\\u001b[31mX\\u2028","correlationId":"c\\u0000\\n",\
          "causationId":"gone\\u001b[5m","service":"s\\u0008\\u001b"}}
          """
              .formatted(i * 2, i / 2));
    }
    Files.writeString(log, lines.toString());
    assertQuiet(CommandRun.of("analyze", log.toString()));
    assertQuiet(CommandRun.of("analyze", "--format", "json", log.toString()));
    assertQuiet(CommandRun.of("chain", "c\0\n", log.toString()));
    Path findings = folder.resolve("findings.jsonl");
    assertQuiet(CommandRun.of("analyze", "--findings", findings.toString(), log.toString()));
    assertNoControls(Files.readString(findings));
    Path picture = folder.resolve("x.svg");
    assertQuiet(CommandRun.of("snapshot", log.toString(), "-o", picture.toString()));
  }

  private static void assertQuiet(CommandRun run) {
    assertThat(run.code()).as(run.err()).isZero();
    assertNoControls(run.out());
    assertNoControls(run.err());
  }

  private static void assertNoControls(String text) {
    assertThat(
            text.chars()
                .filter(c -> Character.isISOControl(c) && c != '\n' || c == 0x202E || c == 0x2028))
        .isEmpty();
  }

  @Test
  void aReaderThatWentAwayIsNoFailure() {
    assertThat(writingTo("Broken pipe").code()).isZero();
    assertThat(writingTo("Broken pipe").err()).isEmpty();
  }

  @Test
  void aFullDiskIsOneSentence() {
    CommandRun run = writingTo("No space left on device");
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.err()).isEqualTo("The output could not be written: No space left on device.\n");
  }

  private static CommandRun writingTo(String failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(broken, err, false, false, Map.of());
    int code = Sequitur.run(new String[] {"analyze", FAULTS}, terminal, arguments -> {});
    return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8), List.of());
  }
}
