package io.sequitur.cli;

import io.sequitur.rule.Severity;

/** Colours on a terminal, nothing elsewhere. */
final class Style {
  private static final String RESET = "\u001B[0m";
  private final boolean colour;

  Style(boolean colour) {
    this.colour = colour;
  }

  String bold(String text) {
    return paint("\u001B[1m", text);
  }

  String faint(String text) {
    return paint("\u001B[2m", text);
  }

  /** The severity's name or any text, in the severity's colour. */
  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("\u001B[31m", text);
      case WARNING -> paint("\u001B[33m", text);
      case INFO -> paint("\u001B[36m", text);
    };
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? code + text + RESET : text;
  }
}
