package io.sequitur.ui.view.open;

import io.sequitur.chain.Grouping;
import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.model.Reject;
import io.sequitur.session.MappingDraft;
import io.sequitur.session.SourcePreview;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.shell.FilePicker;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.GroupingText;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Notices;
import io.sequitur.ui.shell.Wrapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The preview before opening: binds the controls to the {@link OpenModel}. */
public final class OpenView {
  private static final String FORMAT_HELPS =
      " If it is one of these all the same, choose its format here.";

  private final OpenModel model;
  private final FilePicker picker;
  private final Executor background;
  private final Notices problems;
  private final Parent root;
  private final List<FieldEditor> editors = new ArrayList<>();
  private final Choices formatChoices;
  private final Choices failedFormatChoices;
  private final Choices conventionChoices;
  private final ColumnChoices columnChoices;

  /** Controls are being filled: what they report meanwhile is not the user's doing. */
  private boolean showing;

  @FXML private Button close;
  @FXML private ListView<OpenEntry> files;
  @FXML private Button add;
  @FXML private Button remove;
  @FXML private VBox looking;
  @FXML private VBox failed;
  @FXML private StackPane failedIcon;
  @FXML private Label failure;
  @FXML private ComboBox<Choice> failedFormat;
  @FXML private ScrollPane scroll;
  @FXML private ComboBox<Choice> format;
  @FXML private ComboBox<Choice> convention;
  @FXML private TextField topic;
  @FXML private VBox notices;
  @FXML private VBox columnSection;
  @FXML private HBox columns;
  @FXML private Label columnsNote;
  @FXML private Label sampled;
  @FXML private Button reset;
  @FXML private Button loadMapping;
  @FXML private Button saveMapping;
  @FXML private Button forAll;
  @FXML private GridPane fields;
  @FXML private Label rowsNote;
  @FXML private TableView<SourcePreview.Row> rows;
  @FXML private ComboBox<Grouping> grouping;
  @FXML private Button cancel;
  @FXML private Button open;

  /**
   * @param accept takes what to open and how to make chains
   * @param dismiss closes the preview
   */
  public OpenView(
      Executor background,
      FilePicker picker,
      Notices problems,
      BiConsumer<List<SourceRequest>, Grouping> accept,
      Runnable dismiss) {
    this.background = background;
    this.picker = picker;
    this.problems = problems;
    model = new OpenModel(background, Platform::runLater, SourcePreview::of, this::show);
    root = Fxml.load(this, "Open");
    formatChoices = new Choices(format, c -> model.change(e -> e.withFormat(c)));
    failedFormatChoices = new Choices(failedFormat, c -> model.change(e -> e.withFormat(c)));
    failedFormat.managedProperty().bind(failedFormat.visibleProperty());
    conventionChoices = new Choices(convention, c -> model.change(e -> e.withConvention(c)));
    columnChoices =
        new ColumnChoices(
            columnSection,
            columns,
            columnsNote,
            (title, field) -> model.change(e -> e.withColumn(title, field)));
    Wrapping.of(failure);
    bindFiles();
    bindMapping();
    PreviewTable.addColumns(rows);
    grouping.getItems().setAll(Grouping.values());
    grouping.setValue(Grouping.CORRELATION);
    grouping.setConverter(new GroupingText());
    grouping.setAccessibleText("What makes events one chain");
    close.setGraphic(Icons.of(Feather.X));
    close.setAccessibleText("Close");
    close.setTooltip(new Tooltip("Close without opening (Esc)"));
    close.setOnAction(e -> dismiss.run());
    cancel.setOnAction(e -> dismiss.run());
    open.setTooltip(new Tooltip("Read all of these files as one session"));
    open.setOnAction(
        e -> {
          dismiss.run();
          accept.accept(model.requests(), grouping.getValue());
        });
    failedIcon.getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE, "severity-warning"));
  }

  /** What is laid over the window. */
  public Node node() {
    return root;
  }

  /** Starts anew with these files. */
  public void start(List<Path> paths) {
    model.clear();
    model.add(paths);
  }

  private void bindFiles() {
    files.setCellFactory(v -> new EntryCell());
    files.setAccessibleText("Files to open");
    files
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (p, old, now) -> {
              if (!showing) {
                model.select(now.intValue());
              }
            });
    add.setTooltip(new Tooltip("Several files open together as one session"));
    add.setOnAction(
        e -> {
          List<Path> more = picker.logs();
          if (!more.isEmpty()) {
            model.add(more);
          }
        });
    remove.setTooltip(new Tooltip("Leave this file out"));
    remove.setOnAction(e -> model.removeSelected());
  }

  private void bindMapping() {
    topic.setAccessibleText("Topic of records that name none");
    topic.setTooltip(new Tooltip("Most exports name no topic; it is taken from the file's name"));
    topic
        .textProperty()
        .addListener(
            (p, old, now) -> {
              if (!showing) {
                String name = now.isBlank() ? null : now.strip();
                model.change(e -> e.withTopic(name));
              }
            });
    int line = 0;
    for (MappingField field : MappingField.values()) {
      editors.add(new FieldEditor(field, fields, line++, this::edited));
    }
    reset.setTooltip(new Tooltip("Forget the changes and detect format and convention again"));
    reset.setOnAction(e -> model.change(entry -> OpenEntry.of(entry.path())));
    loadMapping.setTooltip(new Tooltip("Read the places from a mapping file"));
    loadMapping.setOnAction(e -> picker.fileToRead("Load a mapping").ifPresent(this::load));
    saveMapping.setTooltip(
        new Tooltip("Write the places to a mapping file, for here and for the command line"));
    saveMapping.setOnAction(
        e -> picker.fileToWrite("Save the mapping", "mapping.json").ifPresent(this::save));
    forAll.setTooltip(new Tooltip("Read all files of the list with these places"));
    forAll.setOnAction(e -> model.useMappingForAll());
  }

  private void edited(MappingField field, String text) {
    OpenEntry entry = model.selected();
    if (!showing && entry != null && entry.editable() != null) {
      model.change(e -> e.withDraft(e.editable().with(field, text)));
    }
  }

  private void load(Path file) {
    background.execute(
        () -> {
          try {
            MappingDraft draft = MappingDraft.load(file);
            Platform.runLater(() -> model.change(e -> e.withDraft(draft)));
          } catch (IOException e) {
            problems.problem(e.getMessage());
          }
        });
  }

  private void save(Path file) {
    MappingDraft draft = model.selected().editable();
    background.execute(
        () -> {
          try {
            draft.save(file);
            problems.info("The mapping was saved to " + file + ".");
          } catch (IOException e) {
            problems.problem("The mapping cannot be saved to " + file + ": " + e.getMessage());
          }
        });
  }

  private void show() {
    showing = true;
    OpenEntry entry = model.selected();
    files.getItems().setAll(model.entries());
    files.getSelectionModel().select(model.selectedIndex());
    remove.setDisable(entry == null);
    open.setDisable(!model.isReady());
    int count = model.entries().size();
    open.setText(count > 1 ? "Open " + count + " files" : "Open");
    forAll.setVisible(count > 1);
    forAll.setManaged(count > 1);
    looking.setVisible(entry != null && entry.isLooking());
    failed.setVisible(entry == null || entry.failure() != null);
    showFailure(entry);
    boolean there = entry != null && !entry.previews().isEmpty();
    scroll.setVisible(there);
    if (there) {
      showPreview(entry, entry.previews().getFirst());
    }
    showing = false;
  }

  private void showFailure(OpenEntry entry) {
    boolean formatHelps = model.needsFormat();
    failedFormat.setVisible(formatHelps);
    if (formatHelps) {
      failedFormatChoices.showFormats(entry);
    }
    String hint = formatHelps && entry.format() == null ? FORMAT_HELPS : "";
    failure.setText(
        entry == null ? "Add a file to see how it would be read." : entry.failure() + hint);
  }

  private void showPreview(OpenEntry entry, SourcePreview preview) {
    formatChoices.showFormats(entry, preview);
    conventionChoices.showConventions(entry, preview);
    columnChoices.show(entry, preview);
    topic.setPromptText(preview.topic());
    String wanted = entry.topic() == null ? "" : entry.topic();
    if (!topic.getText().strip().equals(wanted)) {
      topic.setText(wanted);
    }
    saveMapping.setDisable(!entry.isReady());
    sampled.setText("found in " + Figures.count(preview.sampled(), "sampled record"));
    MappingDraft draft = entry.editable();
    for (int i = 0; i < editors.size(); i++) {
      editors.get(i).show(draft, preview.summary().coverage().get(MappingField.values()[i]));
    }
    PreviewNotices.show(notices, entry, preview);
    rows.getItems().setAll(preview.rows());
    List<Reject> rejects = preview.rejects();
    rowsNote.setText(
        rejects.isEmpty()
            ? ""
            : Figures.count(rejects.size()) + " of the first could not be read, see above");
  }
}
