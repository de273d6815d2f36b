package io.sequitur.source.logfile;

import java.util.List;

/**
 * What {@code kafka-console-consumer} prints, with any of its {@code print.*} properties; which of
 * them were set is found out from the sample.
 */
public final class ConsoleConsumer implements LogFormat {
  @Override
  public String name() {
    return "console-consumer";
  }

  @Override
  public String title() {
    return "kafka-console-consumer";
  }

  @Override
  public boolean jsonFrames() {
    return false;
  }

  @Override
  public int recognise(Sample sample) {
    ConsoleLayout layout = ConsoleLayout.of(sample);
    if (layout == null || !layout.plausible()) {
      return 0;
    }
    return layout.isLabelled() ? 95 : 60;
  }

  @Override
  public LogLayout layout(FormatContext context) throws UnreadableInput {
    ConsoleLayout columns = columns(context);
    int longest = context.options().limits().frame();
    String topic = context.topic();
    return new LogLayout(
        columns.isLabelled() ? Framing.RECORD_LINES : Framing.LINES,
        columns.isLabelled() ? () -> new ConsoleScanner(longest, columns) : null,
        () -> new ConsoleParser(columns, topic),
        List.of());
  }

  private static ConsoleLayout columns(FormatContext context) throws UnreadableInput {
    if (!context.options().columnNames().isEmpty()) {
      return ConsoleLayout.named(context.options().columnNames());
    }
    ConsoleLayout layout = ConsoleLayout.of(context.sample());
    return layout != null ? layout : ConsoleLayout.named(List.of("value"));
  }
}
