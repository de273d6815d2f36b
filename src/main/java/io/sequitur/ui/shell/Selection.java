package io.sequitur.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one selection that every view shows, with a history to walk like a browser's. */
public final class Selection {
  private static final int MOST = 200;
  private final Current current = new Current();
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

  /**
   * Translates everything remembered to the chain numbers of another snapshot, without telling
   * anyone yet: the snapshot must be set before views look. {@link #announce} tells them.
   */
  void remap(UnaryOperator<Selected> translate) {
    history.replaceAll(translate);
    current.silent = true;
    show();
    current.silent = false;
  }

  /** Tells views about what {@link #remap} changed. */
  void announce() {
    current.fireValueChangedEvent();
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

  /** A property that can be changed without telling. */
  private static final class Current extends ReadOnlyObjectWrapper<Selected> {
    private boolean silent;

    Current() {
      super(null, "current", Selected.NOTHING);
    }

    @Override
    protected void fireValueChangedEvent() {
      if (!silent) {
        super.fireValueChangedEvent();
      }
    }
  }
}
