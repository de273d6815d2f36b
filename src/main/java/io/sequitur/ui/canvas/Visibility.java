package io.sequitur.ui.canvas;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Tells whether a view is seen or lies in a tab that is not shown, so that work can wait. */
public final class Visibility {
  private final Node node;
  private final Runnable appeared;
  private final ChangeListener<Boolean> parentShown = (p, old, now) -> changed();
  private boolean seen;

  /**
   * @param node the view's content
   * @param appeared run whenever it comes into sight
   */
  public Visibility(Node node, Runnable appeared) {
    this.node = node;
    this.appeared = appeared;
    node.parentProperty().addListener((p, old, now) -> parentChanged(old, now));
    node.sceneProperty().addListener(o -> changed());
    parentChanged(null, node.getParent());
  }

  private void parentChanged(Parent before, Parent now) {
    if (before != null) {
      before.visibleProperty().removeListener(parentShown);
    }
    if (now != null) {
      now.visibleProperty().addListener(parentShown);
    }
    changed();
  }

  private void changed() {
    boolean before = seen;
    Parent parent = node.getParent();
    seen = node.getScene() != null && (parent == null || parent.isVisible());
    if (seen && !before) {
      appeared.run();
    }
  }

  /** True if the view is in a window and not in a hidden tab. */
  public boolean isSeen() {
    return seen;
  }
}
