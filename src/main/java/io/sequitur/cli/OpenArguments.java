package io.sequitur.cli;

import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import java.util.List;
import picocli.CommandLine;

/**
 * What a window shows when it opens.
 *
 * @param sources empty for its start screen
 * @param options how to group and judge
 */
public record OpenArguments(List<SourceRequest> sources, SessionOptions options) {
  public OpenArguments {
    sources = List.copyOf(sources);
  }

  /**
   * Understands the arguments of a command line that opens a window: none, or {@code open FILE…}.
   *
   * @throws UserMistake where a file is not there or an option names nothing known
   */
  public static OpenArguments parse(List<String> arguments) throws UserMistake {
    if (arguments.isEmpty()) {
      return new OpenArguments(List.of(), SessionOptions.DEFAULT);
    }
    OpenCommand command = new OpenCommand(ignored -> {});
    new CommandLine(command)
        .parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
    return command.arguments();
  }
}
