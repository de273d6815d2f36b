package io.sequitur.ui.shell;

import io.sequitur.model.Figures;
import io.sequitur.query.Completion;
import io.sequitur.query.Completions;
import io.sequitur.query.QueryException;
import io.sequitur.session.Snapshot;
import java.util.BitSet;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The filter over all chains: completion, mistakes told in place, the number of matches. */
public final class QueryField extends HBox {
  private static final PseudoClass MISTAKE = PseudoClass.getPseudoClass("mistake");
  private static final Duration TYPING = Duration.millis(150);
  private static final Duration BEFORE_SCOLDING = Duration.millis(600);

  private final Workspace workspace;
  private final QueryHistory history;
  private final QueryRunner runner;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Button clear = new Button(null, Icons.of(Feather.X));
  private final QueryProposals proposals = new QueryProposals(this, this::accept);
  private final Popup mistakePopup = new Popup();
  private final Label mistakeLabel = new Label();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final PauseTransition scolding = new PauseTransition(BEFORE_SCOLDING);

  /** The text is being set by the program, not typed. */
  private boolean setting;

  public QueryField(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    history = new QueryHistory(settings);
    runner = new QueryRunner(workspace);
    buildField();
    buildMistake();
    typing.setOnFinished(e -> commit());
    scolding.setOnFinished(e -> scoldUnlessHelping());
    workspace.queryProperty().addListener((p, old, now) -> setText(now));
    workspace.matchesProperty().addListener((p, old, now) -> showCount());
    workspace.snapshotProperty().addListener((p, old, now) -> showCount());
    runner.mistakeProperty().addListener((p, old, now) -> showMistake(now));
    showCount();
  }

  private void buildField() {
    setSpacing(6);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(Icons.of(Feather.SEARCH), field, count, clear);
    HBox.setHgrow(field, Priority.ALWAYS);
    getStyleClass().add("query-field");
    field.setId("query");
    field.getStyleClass().add("mono");
    field.setPromptText("Filter chains, as in type:PaymentFailed duration > 2s");
    field.setAccessibleText("Filter the chains");
    field.setTooltip(
        new Tooltip(
            "Only chains for which all terms hold: words, type:, service:, key:, duration >,"
                + " has:RULE …; - before a term turns it round. Press / to come here."));
    count.getStyleClass().add("caption");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setTooltip(new Tooltip("Chains that match, of all chains"));
    clear.getStyleClass().addAll("flat", "icon-button", "query-clear");
    clear.setTooltip(new Tooltip("Clear the filter (Esc)"));
    clear.setAccessibleText("Clear the filter");
    clear.setFocusTraversable(false);
    clear.setOnAction(e -> workspace.queryProperty().set(""));
    clear.setVisible(false);
    clear.setManaged(false);
    field.textProperty().addListener((p, old, now) -> edited());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field
        .focusedProperty()
        .addListener(
            (p, old, now) -> {
              if (!now) {
                proposals.hide();
                mistakePopup.hide();
                history.add(workspace.queryProperty().get());
              }
            });
  }

  private void buildMistake() {
    mistakeLabel.setGraphic(Icons.of(Feather.ALERT_OCTAGON, "severity-error"));
    mistakeLabel.getStyleClass().add("query-mistake");
    mistakePopup.getContent().add(new StackPane(mistakeLabel));
    mistakePopup.setAutoHide(true);
  }

  /** The field takes the focus, all of its text selected. */
  @Override
  public void requestFocus() {
    field.requestFocus();
    field.selectAll();
  }

  private void setText(String text) {
    if (!field.getText().equals(text)) {
      setting = true;
      field.setText(text);
      field.positionCaret(text.length());
      setting = false;
    }
  }

  private void edited() {
    boolean empty = field.getText().isEmpty();
    clear.setVisible(!empty);
    clear.setManaged(!empty);
    if (!setting) {
      typing.playFromStart();
    }
  }

  /** The user paused: the query is what stands there, and proposals for how to go on. */
  private void commit() {
    workspace.queryProperty().set(field.getText());
    if (field.isFocused()) {
      propose();
    }
  }

  private void propose() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot == null || field.getText().isBlank()) {
      proposals.hide();
      return;
    }
    List<Completion> found =
        new Completions(snapshot.store().names(), snapshot.analysis())
            .complete(field.getText(), field.getCaretPosition());
    boolean done =
        found.size() == 1 && found.getFirst().applyTo(field.getText()).equals(field.getText());
    proposals.show(done ? List.of() : found);
  }

  private void accept(Completion completion) {
    String text = completion.applyTo(field.getText());
    setting = true;
    field.setText(text);
    field.positionCaret(completion.caret());
    setting = false;
    commit();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> down();
      case UP -> proposals.move(-1);
      case ENTER -> enter();
      case TAB -> {
        if (!proposals.isShowing() || event.isShiftDown() || proposals.first() == null) {
          return;
        }
        accept(proposals.selected() == null ? proposals.first() : proposals.selected());
      }
      case ESCAPE -> escape();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void down() {
    if (proposals.isShowing()) {
      proposals.move(1);
    } else if (field.getText().isBlank()) {
      proposals.show(history.proposals(field.getText()));
    } else {
      propose();
    }
  }

  private void enter() {
    if (proposals.isShowing() && proposals.selected() != null) {
      accept(proposals.selected());
      return;
    }
    typing.stop();
    commit();
    proposals.hide();
    scold();
    history.add(field.getText());
  }

  private void escape() {
    if (proposals.isShowing()) {
      proposals.hide();
      scolding.playFromStart();
    } else {
      workspace.queryProperty().set("");
      setText("");
    }
  }

  private void showMistake(QueryException mistake) {
    pseudoClassStateChanged(MISTAKE, mistake != null);
    field.setAccessibleHelp(mistake == null ? null : mistake.getMessage());
    mistakePopup.hide();
    if (mistake == null) {
      scolding.stop();
    } else {
      scolding.playFromStart();
    }
    showCount();
  }

  /** Proposals tell better than a scolding how the query may go on. */
  private void scoldUnlessHelping() {
    if (!proposals.isShowing()) {
      scold();
    }
  }

  /** Says what is wrong, under the field; not while the user is still typing. */
  private void scold() {
    QueryException mistake = runner.mistakeProperty().get();
    if (mistake == null || !field.isFocused()) {
      mistakePopup.hide();
      return;
    }
    proposals.hide();
    mistakeLabel.setText(mistake.getMessage());
    Bounds at = localToScreen(getBoundsInLocal());
    if (at != null) {
      mistakePopup.show(this, at.getMinX(), at.getMaxY() + 2);
    }
  }

  private void showCount() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    BitSet matches = workspace.matchesProperty().get();
    if (snapshot == null) {
      count.setText("");
    } else if (runner.mistakeProperty().get() != null) {
      count.setText("not understood");
    } else {
      long all = snapshot.chains().chains();
      count.setText(
          matches == null
              ? Figures.count(all, "chain")
              : Figures.count(matches.cardinality()) + " of " + Figures.count(all, "chain"));
    }
  }
}
