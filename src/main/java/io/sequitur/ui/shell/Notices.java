package io.sequitur.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifications in a corner of the window; may be called from any thread. */
public final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int MOST = 4;
  private static final Duration INFO_STAYS = Duration.seconds(6);

  private final VBox box = new VBox(8);

  public Notices() {
    box.setAlignment(Pos.BOTTOM_RIGHT);
    box.setPickOnBounds(false);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.getStyleClass().add("notices");
    box.setId("notices");
  }

  /** What the window lays over its content. */
  public Node node() {
    return box;
  }

  /** Something went well; vanishes by itself. */
  public void info(String sentence) {
    onFxThread(() -> showInfo(sentence));
  }

  /** The user can do something about it: one sentence, no stack trace. */
  public void problem(String sentence) {
    onFxThread(() -> show(sentence, sentence));
  }

  /** A defect of the program: logged, and shown with its details to copy. */
  public void defect(Throwable failure) {
    LOG.error("Unexpected failure", failure);
    String sentence =
        "Something went wrong inside the program: "
            + Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
    String details = FailureDetails.text(failure);
    onFxThread(() -> show(sentence, details));
  }

  private static void onFxThread(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  private void showInfo(String sentence) {
    Notification notice = new Notification(sentence, Icons.of(Feather.CHECK_CIRCLE));
    add(notice);
    PauseTransition pause = new PauseTransition(INFO_STAYS);
    pause.setOnFinished(e -> box.getChildren().remove(notice));
    pause.play();
  }

  private void show(String sentence, String details) {
    boolean known =
        box.getChildren().stream()
            .anyMatch(n -> n instanceof Notification o && o.getMessage().equals(sentence));
    if (known) {
      return; // the same again and again must not fill the window
    }
    Notification notice =
        new Notification(sentence, Icons.of(Feather.ALERT_OCTAGON, "severity-error"));
    notice.getStyleClass().add(Styles.DANGER);
    Button copy = new Button("Copy details", Icons.of(Feather.COPY));
    copy.setOnAction(
        e -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(details);
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText("Copied");
        });
    notice.setPrimaryActions(copy);
    add(notice);
  }

  private void add(Notification notice) {
    notice.setPrefWidth(420);
    notice.setAccessibleText(notice.getMessage());
    notice.getStyleClass().add(Styles.ELEVATED_2);
    notice.setOnClose(e -> box.getChildren().remove(notice));
    if (box.getChildren().size() == MOST) {
      box.getChildren().removeFirst();
    }
    box.getChildren().add(notice);
  }
}
