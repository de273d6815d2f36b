package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake of the user is one sentence on standard error, with the way out, and code 2. */
class MistakesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "analyze | Say which log to read",
        "analyze sample-data/nope.jsonl | There is no file sample-data/nope.jsonl.",
        "analyze sample-data/orders-clean.json | Did you mean orders-clean.jsonl?",
        "analyze no-folder/x.jsonl | Nor is there a folder",
        "analyze --format yaml LOG | text and json",
        "analyze --format | --format",
        "analyze --fail-on fatal LOG | info, warning and error",
        "analyze --chain-by order LOG | correlation, causation and key",
        "analyze --skew-tolerance soon LOG | Write it as 1ms",
        "analyze --skew-tolerance=-1ms LOG | Write it as 1ms",
        "analyze --skew-tolerance 1e99s LOG | Write it as 1ms",
        "analyze --skew-tolerance 99999999999h LOG | Write it as 1ms",
        "analyze --skew-tolerance P1Y LOG | Write it as 1ms",
        "analyze --convention cloudevent LOG | did you mean cloudevents-binary",
        "analyze --convention nope LOG | plain, cloudevents-binary",
        "analyze --input-format parquet LOG | Formats are",
        "analyze --mapping nope.json LOG | There is no mapping file nope.json",
        "analyze --mapping LOG LOG | orders-clean.jsonl",
        "analyze --mapping sample-data LOG | is a folder",
        "analyze --mapping m.json --convention plain LOG | exclude each other",
        "analyze --findings LOG LOG | Name another file",
        "analyze --findings sample-data LOG | is a folder",
        "analyze --findings no-folder/x.jsonl LOG | There is no folder",
        "analyze --column Id LOG | is no HEADER=FIELD",
        "analyze --column =eventId LOG | is no HEADER=FIELD",
        "analyze --column Id= LOG | is no HEADER=FIELD",
        "analyze --column Id=eventId --column id=key LOG | names 'id' twice",
        "analyze --column Id=eventId --column No=eventid LOG | one column can be",
        "analyze --column Id=eventId LOG | is read as jsonl, which has no columns to name",
        "analyze --column Id=eventId TABLE | has no column 'Id': there are event_id, event_type",
        "chain o-7500 --column Id=eventId TABLE | has no column 'Id'",
        "open --column Id=eventId TABLE LOG | No file here has a column 'Id'",
        "open --column Id=eventId LOG | which has no columns to name",
        "analyze - - | once",
        "analyze --formt json LOG | did you mean --format",
        "analyse LOG | did you mean analyze",
        "LOG | sequitur analyze",
        "--nonsense | There is no option --nonsense",
        "chain | ID",
        "chain o-7500 | in which file",
        "chain o-nothing LOG | An id that is there",
        "chain o-7500 nope.jsonl | There is no file nope.jsonl",
        "snapshot o-7500 LOG | --output",
        "snapshot o-7500 LOG -o x.jpg | .png or .svg",
        "snapshot o-7500 LOG -o no-folder/x.png | There is no folder",
        "snapshot o-7500 -o x.png | name a file after it",
        "snapshot o-nothing LOG -o x.png | An id that is there",
        "open nope.jsonl | There is no file nope.jsonl",
        "open --convention nope LOG | There is no id convention 'nope'"
      })
  void isOneSentence(String line, String said) {
    String[] args =
        line.replace("LOG", "sample-data/orders-clean.jsonl")
            .replace("TABLE", "sample-data/formats/events.tsv")
            .split(" ");
    CommandRun run = CommandRun.of(args);
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.out()).isEmpty();
    assertThat(run.opened()).isEmpty();
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFileThatMayNotBeWrittenStaysAsItIs() throws IOException {
    Path out = folder.resolve("findings.jsonl");
    Files.writeString(out, "old");
    CommandRun run =
        CommandRun.of("analyze", "--findings", out + "/x.jsonl", "sample-data/orders-clean.jsonl");
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(out).hasContent("old");
  }

  @Test
  void namesOfFilesCannotSpeakToTheTerminal() {
    CommandRun run = CommandRun.of("analyze", "no\u001B[31m\u009B1m\u202Esuch");
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.err()).doesNotContain("\u001B", "\u009B", "\u202E").contains("such");
  }

  @Test
  void aNameThatStartsWithAtIsAFileAndNoListOfArguments() throws IOException {
    Path file = folder.resolve("@log.jsonl");
    Files.copy(Path.of("sample-data/formats/records.jsonl"), file);
    assertThat(CommandRun.of("analyze", file.toString()).code()).isZero();
    assertThat(CommandRun.of("analyze", "@nope").err()).contains("There is no file @nope");
  }

  @Test
  void helpHasAnExampleForEveryCommand() {
    for (String command : List.of("analyze", "chain", "snapshot", "open")) {
      CommandRun help = CommandRun.of(command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.err()).isEmpty();
      assertThat(help.out()).contains("Example", "  sequitur " + command + " ", "--mapping");
    }
    assertThat(CommandRun.of("--help").out()).contains("Exit codes", "analyze", "open");
    assertThat(CommandRun.of("--version").out()).startsWith("Sequitur ");
  }
}
