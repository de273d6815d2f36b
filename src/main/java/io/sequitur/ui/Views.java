package io.sequitur.ui;

import io.sequitur.ui.shell.Action;
import io.sequitur.ui.shell.Opening;
import io.sequitur.ui.shell.QueryField;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.UiSessions;
import io.sequitur.ui.shell.WindowContent;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.view.chains.ChainsView;
import io.sequitur.ui.view.findings.FindingsView;
import io.sequitur.ui.view.inspector.InspectorView;
import io.sequitur.ui.view.overview.OverviewView;
import io.sequitur.ui.view.records.RecordsView;
import io.sequitur.ui.view.start.StartView;
import io.sequitur.ui.view.timeline.TimelineView;
import java.util.List;

/** All views of the window, one line each. */
final class Views {
  private Views() {}

  static WindowContent content(
      Workspace workspace,
      UiSessions sessions,
      Settings settings,
      Opening opening,
      List<Action> exports) {
    return new WindowContent(
        new StartView(opening, settings, sessions.openingProperty()),
        new OverviewView(workspace),
        new ChainsView(workspace, settings),
        new FindingsView(workspace, settings),
        List.of(new TimelineView(workspace), new RecordsView(workspace, settings)),
        new InspectorView(workspace),
        new QueryField(workspace, settings),
        exports);
  }
}
