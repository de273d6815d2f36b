package io.sequitur.ui.shell;

import io.sequitur.chain.Grouping;
import io.sequitur.session.SessionState;
import io.sequitur.ui.shell.Settings.Brightness;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Everything that the window can be told to do, in one list for menus, keys and the palette. */
final class WindowActions {
  /** What the actions work on; the window makes it. */
  interface Doer {
    void focusQuery();

    void showPalette();

    void showKeys();

    void showPlace(String id);

    void showTab(String id);

    void closeWindow();

    /** Takes away what lies over the window and asks nothing; false if nothing does. */
    boolean dismiss();
  }

  private final Action open;
  private final Action back;
  private final Action forward;
  private final Action brightness;
  private final Action palette;
  private final Action keys;
  private final List<Action> session = new ArrayList<>();
  private final List<Action> look = new ArrayList<>();
  private final List<Action> places = new ArrayList<>();
  private final List<Action> exports = new ArrayList<>();
  private final Action quit;

  WindowActions(
      Workspace workspace,
      UiSessions sessions,
      Opening opening,
      Appearance appearance,
      Doer window) {
    BooleanBinding isOpen = workspace.snapshotProperty().isNotNull();
    Selection selection = workspace.selection();
    open = Action.of("Open…", "file log load", opening::choose, "Shortcut+O");
    back =
        Action.when(
            selection.canGoBackProperty(),
            "Back to the selection before",
            "history previous",
            selection::back,
            "Alt+Left");
    forward =
        Action.when(
            selection.canGoForwardProperty(),
            "Forward to the next selection",
            "history",
            selection::forward,
            "Alt+Right");
    brightness =
        Action.of("Switch between dark and light", "theme", appearance::toggle, "Shortcut+Shift+L");
    palette = Action.of("All commands…", "palette", window::showPalette, "Shortcut+K");
    keys = Action.of("Keys…", "help shortcuts", window::showKeys, "F1");
    quit = Action.of("Quit", "exit close window", window::closeWindow, "Shortcut+Q");
    session.add(
        Action.of(
            "Follow Kafka topics…", "connect cluster live tail", opening::connect, "Shortcut+L"));
    addSession(workspace, sessions, isOpen);
    opening
        .sample()
        .ifPresent(
            sample ->
                session.add(
                    Action.of("Open the sample", "demo example", () -> opening.open(sample))));
    addPlaces(window, isOpen);
    addLook(appearance);
  }

  private void addSession(Workspace workspace, UiSessions sessions, BooleanBinding isOpen) {
    BooleanBinding loading =
        Bindings.createBooleanBinding(
            () ->
                workspace.snapshotProperty().get() != null
                    && workspace.snapshotProperty().get().state() == SessionState.LOADING,
            workspace.snapshotProperty());
    session.add(Action.when(isOpen, "Read again", "reload refresh", sessions::reload, "F5"));
    session.add(
        Action.when(loading, "Stop reading", "cancel", sessions::cancel, "Shortcut+Period"));
    session.add(Action.when(isOpen, "Close", "log session", sessions::close, "Shortcut+W"));
    session.add(
        Action.when(
            workspace.rangeProperty().isNotNull(),
            "Show the whole time",
            "clear brush range zoom",
            () -> workspace.rangeProperty().set(null),
            "Shortcut+Shift+A"));
    for (Grouping grouping : Grouping.values()) {
      session.add(
          Action.when(
              isOpen,
              "Make chains by " + what(grouping),
              "group chain-by " + grouping.id(),
              () -> sessions.regroup(grouping)));
    }
  }

  private static String what(Grouping grouping) {
    return switch (grouping) {
      case CORRELATION -> "correlation id";
      case CAUSATION -> "links alone";
      case KEY -> "business key";
    };
  }

  private void addPlaces(Doer window, BooleanBinding isOpen) {
    places.add(
        Action.when(
            isOpen, "Go to the query", "filter search find", window::focusQuery, "Shortcut+F"));
    places.add(place(window, isOpen, "Show the chains", "chains", "Shortcut+1"));
    places.add(place(window, isOpen, "Show the findings", "findings", "Shortcut+2"));
    places.add(
        Action.when(
            isOpen, "Show the timeline", "tab", () -> window.showTab("timeline"), "Shortcut+3"));
    places.add(
        Action.when(
            isOpen,
            "Show the records",
            "tab table",
            () -> window.showTab("records"),
            "Shortcut+4"));
  }

  private static Action place(
      Doer window, BooleanBinding isOpen, String title, String id, String keys) {
    return Action.when(isOpen, title, "list panel", () -> window.showPlace(id), keys);
  }

  private void addLook(Appearance appearance) {
    look.add(
        Action.of(
            "Dark or light as the system has it",
            "theme follow",
            () -> appearance.choose(Brightness.SYSTEM)));
    look.add(
        Action.of(
            "Larger text",
            "zoom in font scale",
            appearance::larger,
            "Shortcut+Equals",
            "Shortcut+Plus",
            "Shortcut+Add"));
    look.add(
        Action.of(
            "Smaller text",
            "zoom out font scale",
            appearance::smaller,
            "Shortcut+Minus",
            "Shortcut+Subtract"));
    look.add(
        Action.of("Normal text size", "zoom reset scale", appearance::normalSize, "Shortcut+0"));
  }

  Action open() {
    return open;
  }

  Action back() {
    return back;
  }

  Action forward() {
    return forward;
  }

  Action brightness() {
    return brightness;
  }

  /** Adds what writes files. */
  void addExports(List<Action> more) {
    exports.addAll(more);
  }

  /** All of them, for keys and the palette. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(open, back, forward));
    all.addAll(session);
    all.addAll(places);
    all.addAll(exports);
    all.add(brightness);
    all.addAll(look);
    all.addAll(List.of(palette, keys, quit));
    return all;
  }

  /** The menu of what has no button. */
  List<MenuItem> moreMenu() {
    List<MenuItem> items = new ArrayList<>();
    session.forEach(action -> items.add(menuItem(action)));
    items.add(new SeparatorMenuItem());
    look.forEach(action -> items.add(menuItem(action)));
    items.add(new SeparatorMenuItem());
    List.of(palette, keys, quit).forEach(action -> items.add(menuItem(action)));
    return items;
  }

  /** A menu item that does an action. */
  static MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem(action.title());
    item.setOnAction(e -> action.runIfEnabled());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    if (!action.keys().isEmpty()) {
      item.setAccelerator(action.keys().getFirst());
    }
    return item;
  }
}
