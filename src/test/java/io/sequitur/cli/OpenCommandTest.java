package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.Grouping;
import io.sequitur.session.UserMistake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenCommandTest {
  private static final String CLEAN = "sample-data/orders-clean.jsonl";

  @Test
  void withoutACommandTheWindowOpensOnItsStartScreen() throws UserMistake {
    CommandRun run = CommandRun.of();
    assertThat(run.code()).isZero();
    assertThat(run.opened()).hasSize(1);
    assertThat(OpenArguments.parse(run.opened().getFirst()).sources()).isEmpty();
  }

  @Test
  void theWindowUnderstandsWhatTheCommandLineDid() throws UserMistake {
    CommandRun run =
        CommandRun.of(
            "open", "--chain-by", "key", "--skew-tolerance", "5ms", "--topic", "t", CLEAN, "-");
    assertThat(run.code()).as(run.err()).isZero();
    OpenArguments arguments = OpenArguments.parse(run.opened().getFirst());
    assertThat(arguments.options().grouping()).isEqualTo(Grouping.KEY);
    assertThat(arguments.options().rules().skewTolerance()).isEqualTo(5_000_000);
    assertThat(arguments.options().partial()).isTrue();
    assertThat(arguments.sources()).hasSize(2);
    assertThat(arguments.sources().get(0).path()).isEqualTo(Path.of(CLEAN));
    assertThat(arguments.sources().get(0).topic()).isEqualTo("t");
    assertThat(arguments.sources().get(1).path()).isNull();
  }

  @Test
  void aWindowThatCannotBeOpenedIsTheUsersToKnow() {
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new java.io.ByteArrayOutputStream(), err, false, false, java.util.Map.of());
    WindowLauncher noDisplay =
        arguments -> {
          throw new UserMistake("There is no display.");
        };
    assertThat(Sequitur.run(new String[0], terminal, noDisplay)).isEqualTo(ExitCode.MISTAKE);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("There is no display.\n");
  }
}
