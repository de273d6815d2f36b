package io.sequitur.ui.shell;

import io.sequitur.chain.ChainIndex;
import io.sequitur.session.Session;
import io.sequitur.session.Snapshot;
import java.util.BitSet;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the views of one window share: the session, its latest snapshot, the selection, the filter
 * and the time range. Holds state only; everything here belongs to the JavaFX thread except the
 * executor.
 */
public final class Workspace {
  private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<BitSet> matches = new SimpleObjectProperty<>();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>();
  private final BooleanProperty dark = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.DARK);
  private final ReadOnlyObjectWrapper<ServiceColors> colors =
      new ReadOnlyObjectWrapper<>(ServiceColors.NONE);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);
  private final Selection selection = new Selection();
  private final Executor background;

  /**
   * @param background runs work that must not block the JavaFX thread
   */
  public Workspace(Executor background) {
    this.background = background;
    dark.addListener((p, old, now) -> theme.set(Theme.of(now)));
  }

  /** Shows another session (or none, {@code null}); selection, filter and range start anew. */
  public void setSession(Session next) {
    selection.reset();
    query.set("");
    matches.set(null);
    range.set(null);
    colors.set(ServiceColors.NONE);
    session.set(next);
    setSnapshot(next == null ? null : next.snapshot());
  }

  /**
   * Shows a newer snapshot of the session. Chains may have other numbers in it, so the selection is
   * translated before views see the snapshot.
   */
  public void setSnapshot(Snapshot next) {
    Snapshot before = snapshot.get();
    if (next != null) {
      colors.set(colors.get().with(next.store().names()));
      if (before != null && before.store() == next.store()) {
        selection.remap(selected -> translate(selected, before.chains(), next.chains()));
      }
    }
    snapshot.set(next);
    selection.announce();
  }

  /** Rows keep their numbers, so a chain is found again through one of its rows. */
  private static Selected translate(Selected selected, ChainIndex before, ChainIndex after) {
    if (selected.chain() < 0) {
      return selected;
    }
    int row = selected.row() >= 0 ? selected.row() : before.row(before.start(selected.chain()));
    int chain = after.chainOf(row);
    return chain < 0 ? Selected.NOTHING : new Selected(chain, selected.row());
  }

  /** The open session, {@code null} if none. */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** The latest snapshot, {@code null} if no session is open. */
  public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The query as the user wrote it, empty for none; {@link #matchesProperty} follows it. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Chains that match the query, {@code null} where there is no query: all match. */
  public ObjectProperty<BitSet> matchesProperty() {
    return matches;
  }

  /** The brushed range of time, {@code null} for the whole. */
  public ObjectProperty<TimeRange> rangeProperty() {
    return range;
  }

  /** Dark or light. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Colours for canvases; follows {@link #darkProperty}. */
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** The colour of each service; set before the snapshot that needs it. */
  public ReadOnlyObjectProperty<ServiceColors> colorsProperty() {
    return colors.getReadOnlyProperty();
  }

  /** How large text is drawn: 1 is 100 %. Canvases multiply their font sizes by it. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  /** The one selection. */
  public Selection selection() {
    return selection;
  }

  /** Selects a record and the chain that it is in; nothing where it is in none. */
  public void selectRow(int row) {
    Snapshot shown = snapshot.get();
    if (shown != null && row >= 0 && row < shown.chains().size()) {
      int chain = shown.chains().chainOf(row);
      if (chain >= 0) {
        selection.select(new Selected(chain, row));
      }
    }
  }

  /** Runs work off the JavaFX thread; an exception that escapes it is shown to the user. */
  public Executor background() {
    return background;
  }
}
