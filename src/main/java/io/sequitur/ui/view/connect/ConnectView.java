package io.sequitur.ui.view.connect;

import io.sequitur.chain.Grouping;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.TopicRequest;
import io.sequitur.session.UserMistake;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.GroupingText;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.Wrapping;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/**
 * Asks for brokers, topics, start and end. What was asked for last is there again the next time;
 * secrets are not asked for, the file of client properties refers to them.
 */
public final class ConnectView {
  private static final String BROKERS = "connect.brokers";
  private static final String TOPICS = "connect.topics";
  private static final String PROPERTIES = "connect.properties";

  private final Settings settings;
  private final Executor background;
  private final BiConsumer<SourceRequest, Grouping> accept;
  private final Parent root;

  @FXML private Button close;
  @FXML private TextField brokers;
  @FXML private TextField topics;
  @FXML private TextField properties;
  @FXML private Button choose;
  @FXML private ComboBox<String> from;
  @FXML private ComboBox<String> until;
  @FXML private ComboBox<Grouping> grouping;
  @FXML private CheckBox committed;
  @FXML private Label mistake;
  @FXML private Button cancel;
  @FXML private Button follow;

  /**
   * @param accept takes what to read and how to make chains
   * @param dismiss closes the view
   */
  public ConnectView(
      Settings settings,
      FilePicker picker,
      Executor background,
      BiConsumer<SourceRequest, Grouping> accept,
      Runnable dismiss) {
    this.settings = settings;
    this.background = background;
    this.accept = accept;
    root = Fxml.load(this, "Connect");
    Wrapping.of(mistake);
    brokers.setText(settings.text(BROKERS, ""));
    topics.setText(settings.text(TOPICS, ""));
    properties.setText(settings.text(PROPERTIES, ""));
    from.getItems().setAll("earliest", "latest", "last:1000", "15m", "1h", "1d");
    from.setValue("latest");
    from.setTooltip(
        new Tooltip(
            "earliest, latest, last:N of each partition, offset:N, how long ago (15m, 2h), or a"
                + " time (2026-07-01T10:00:00Z)"));
    until.getItems().setAll("live", "now", "records:1000000");
    until.setValue("live");
    until.setTooltip(new Tooltip("live, now, records:N, or a time (2026-07-01T10:00:00Z)"));
    grouping.getItems().setAll(Grouping.values());
    grouping.setValue(Grouping.CORRELATION);
    grouping.setConverter(new GroupingText());
    choose.setOnAction(
        e ->
            picker
                .fileToRead("Client properties")
                .map(Path::toString)
                .ifPresent(properties::setText));
    close.setGraphic(Icons.of(Feather.X));
    close.setAccessibleText("Close");
    close.setOnAction(e -> dismiss.run());
    cancel.setOnAction(e -> dismiss.run());
    follow.setOnAction(e -> check());
  }

  /** The card, for the window's modal pane. */
  public Node node() {
    show("");
    Platform.runLater(brokers.getText().isEmpty() ? brokers::requestFocus : topics::requestFocus);
    return root;
  }

  private void show(String sentence) {
    mistake.setText(sentence);
    mistake.setVisible(!sentence.isEmpty());
    mistake.setManaged(!sentence.isEmpty());
  }

  /** Reads the file of properties, so not on the JavaFX thread. */
  private void check() {
    String servers = brokers.getText().strip();
    String file = properties.getText().strip();
    List<String> names =
        Arrays.stream(topics.getText().split(","))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .toList();
    String start = from.getEditor().getText();
    String end = until.getEditor().getText();
    boolean committedOnly = committed.isSelected();
    settings.setText(BROKERS, servers);
    settings.setText(TOPICS, topics.getText().strip());
    settings.setText(PROPERTIES, file);
    background.execute(
        () -> {
          try {
            TopicRequest request =
                TopicRequest.of(
                    servers.isEmpty() ? null : servers,
                    file.isEmpty() ? null : Path.of(file),
                    names,
                    start,
                    end,
                    committedOnly,
                    0,
                    null);
            Platform.runLater(
                () -> accept.accept(SourceRequest.of(null).reading(request), grouping.getValue()));
          } catch (UserMistake e) {
            Platform.runLater(() -> show(e.getMessage()));
          }
        });
  }
}
