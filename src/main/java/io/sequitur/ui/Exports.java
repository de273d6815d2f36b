package io.sequitur.ui;

import io.sequitur.export.timeline.SnapshotStyle;
import io.sequitur.export.timeline.TimelineSnapshot;
import io.sequitur.report.FindingsWriter;
import io.sequitur.report.JsonReport;
import io.sequitur.report.Report;
import io.sequitur.report.TextReport;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.Action;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.Notices;
import io.sequitur.ui.shell.UiSessions;
import io.sequitur.ui.shell.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What the window can write to files; the same as the command line writes. */
final class Exports {
  private final Workspace workspace;
  private final UiSessions sessions;
  private final FilePicker picker;
  private final Notices notices;

  Exports(Workspace workspace, UiSessions sessions, FilePicker picker, Notices notices) {
    this.workspace = workspace;
    this.sessions = sessions;
    this.picker = picker;
    this.notices = notices;
  }

  /** One action per kind of file. */
  List<Action> actions() {
    BooleanBinding open = workspace.snapshotProperty().isNotNull();
    BooleanBinding chain =
        Bindings.createBooleanBinding(
            () ->
                workspace.snapshotProperty().get() != null
                    && workspace.selection().current().chain() >= 0,
            workspace.snapshotProperty(),
            workspace.selection().currentProperty());
    return List.of(
        action(open, "Export the report as text…", "report.txt", Exports::textReport),
        action(open, "Export the report as JSON…", "report.json", Exports::jsonReport),
        action(open, "Export the findings as JSON Lines…", "findings.jsonl", Exports::findings),
        action(chain, "Export this timeline as PNG…", "timeline.png", Exports::timeline),
        action(chain, "Export this timeline as SVG…", "timeline.svg", Exports::timeline));
  }

  private Action action(
      BooleanBinding enabled, String title, String name, FileExport.Content content) {
    return Action.when(enabled, title, "write save file", () -> export(title, name, content));
  }

  private void export(String title, String name, FileExport.Content content) {
    Snapshot snapshot = workspace.snapshotProperty().get();
    FileExport.View view =
        new FileExport.View(
            snapshot, workspace.selection().current().chain(), workspace.darkProperty().get());
    picker
        .fileToWrite(title.replace("…", ""), name)
        .ifPresent(file -> workspace.background().execute(() -> write(file, view, content)));
  }

  private void write(Path file, FileExport.View view, FileExport.Content content) {
    try {
      FileExport.write(file, sessions.requests(), view, content);
      boolean partial = view.snapshot().state() == SessionState.LOADING;
      notices.info("Wrote " + file + (partial ? " with what had been read so far." : "."));
    } catch (IOException e) {
      notices.problem(e.getMessage());
    }
  }

  private static Report report(FileExport.View view) {
    Snapshot s = view.snapshot();
    return new Report(s.sources(), s.chains(), s.analysis(), s.options());
  }

  private static void textReport(Path file, FileExport.View view) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      TextReport.write(report(view), out);
    }
  }

  private static void jsonReport(Path file, FileExport.View view) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      JsonReport.write(report(view), out);
    }
  }

  private static void findings(Path file, FileExport.View view) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FindingsWriter.write(report(view), out);
    }
  }

  private static void timeline(Path file, FileExport.View view) throws IOException {
    Snapshot s = view.snapshot();
    TimelineSnapshot.write(
        file,
        s.chains(),
        s.analysis(),
        s.options(),
        view.chain(),
        SnapshotStyle.DEFAULT.dark(view.dark()));
  }
}
