package io.sequitur.ui.shell;

import java.util.List;
import javafx.scene.Node;

/** One way to look at the workspace. A view binds to the workspace and knows no other view. */
public interface View {
  /** A stable name, such as {@code timeline}. */
  String id();

  /** The title of its tab. */
  String title();

  /** Its content, made once. */
  Node node();

  /** The keys that it understands while it has the focus. */
  default List<KeyHint> keys() {
    return List.of();
  }
}
