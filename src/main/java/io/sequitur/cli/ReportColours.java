package io.sequitur.cli;

import io.sequitur.rule.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours a finished report for a terminal, by how its lines begin. The report's own text holds no
 * control characters, so nothing from the data can pose as a colour.
 */
final class ReportColours {
  private static final Pattern SEVERITY = Pattern.compile("^( {2})(error|warning|info)( .*)$");
  private static final Pattern RULE = Pattern.compile("^( {2})([✖▲·] .*)$");
  private static final Pattern LABEL = Pattern.compile("^( {4})(Why:|Do: )( .*)$");

  private final Style style;

  ReportColours(Style style) {
    this.style = style;
  }

  /** The report with colours; lines end as they did. */
  String paint(String report) {
    StringBuilder painted = new StringBuilder(report.length() + 1024);
    for (String line : report.split("(?<=\n)")) {
      String text = line.stripTrailing();
      painted.append(paintLine(text)).append(line, text.length(), line.length());
    }
    return painted.toString();
  }

  private String paintLine(String line) {
    if (line.isEmpty() || line.charAt(0) != ' ') {
      return line.startsWith("──") ? style.faint(line) : style.bold(line);
    }
    Matcher severity = SEVERITY.matcher(line);
    if (severity.matches()) {
      return severity.group(1) + bySeverity(severity.group(2)) + severity.group(3);
    }
    Matcher rule = RULE.matcher(line);
    if (rule.matches()) {
      return rule.group(1) + style.bold(byMark(rule.group(2)));
    }
    Matcher label = LABEL.matcher(line);
    return label.matches() ? label.group(1) + style.faint(label.group(2)) + label.group(3) : line;
  }

  private String bySeverity(String id) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(id)) {
        return style.severity(severity, id);
      }
    }
    return id;
  }

  private String byMark(String text) {
    return switch (text.charAt(0)) {
      case '✖' -> style.severity(Severity.ERROR, text);
      case '▲' -> style.severity(Severity.WARNING, text);
      default -> text;
    };
  }
}
