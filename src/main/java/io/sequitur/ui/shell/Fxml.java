package io.sequitur.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a layout that lies beside its controller's class. */
public final class Fxml {
  private Fxml() {}

  /**
   * Loads {@code NAME.fxml} and, where there is one, its style sheet {@code NAME.css}; both lie on
   * the controller's package path.
   *
   * @param controller gets the layout's named nodes
   */
  public static <T extends Parent> T load(Object controller, String name) {
    Class<?> type = controller.getClass();
    FXMLLoader loader = new FXMLLoader(type.getResource(name + ".fxml"));
    loader.setController(controller);
    try {
      T root = loader.load();
      style(root, type, name);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("the layout " + name + ".fxml cannot be loaded", e);
    }
  }

  /** Adds the style sheet {@code NAME.css} that lies beside a class, if there is one. */
  public static void style(Parent root, Class<?> type, String name) {
    URL sheet = type.getResource(name + ".css");
    if (sheet != null) {
      root.getStylesheets().add(sheet.toExternalForm());
    }
  }
}
