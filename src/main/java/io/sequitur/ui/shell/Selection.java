package io.sequitur.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one selection that every view shows, with a history to walk like a browser's. */
public final class Selection {
  private static final int MOST = 200;
  private final ReadOnlyObjectWrapper<Selected> current =
      new ReadOnlyObjectWrapper<>(this, "current", Selected.NOTHING);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper canGoForward =
      new ReadOnlyBooleanWrapper(this, "canGoForward");
  private final List<Selected> history = new ArrayList<>();
  private int at = -1;

  /** What is selected now; never {@code null}. */
  public ReadOnlyObjectProperty<Selected> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is selected now; never {@code null}. */
  public Selected current() {
    return current.get();
  }

  /** Selects, forgetting what lay ahead in the history. */
  public void select(Selected selected) {
    if (selected.equals(current.get())) {
      return;
    }
    history.subList(at + 1, history.size()).clear();
    history.add(selected);
    if (history.size() > MOST) {
      history.removeFirst();
    }
    at = history.size() - 1;
    show();
  }

  /** Selects a chain and no record. */
  public void selectChain(int chain) {
    select(new Selected(chain, -1));
  }

  /** One step back, if there is one. */
  public void back() {
    if (at > 0) {
      at--;
      show();
    }
  }

  /** One step forward, if there is one. */
  public void forward() {
    if (at < history.size() - 1) {
      at++;
      show();
    }
  }

  /** Nothing selected, no history: another session was opened. */
  public void reset() {
    history.clear();
    at = -1;
    show();
  }

  private void show() {
    current.set(at < 0 ? Selected.NOTHING : history.get(at));
    canGoBack.set(at > 0);
    canGoForward.set(at < history.size() - 1);
  }

  /** True if {@link #back} would change something. */
  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /** True if {@link #forward} would change something. */
  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
