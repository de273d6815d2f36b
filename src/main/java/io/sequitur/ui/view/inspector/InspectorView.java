package io.sequitur.ui.view.inspector;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.rule.Finding;
import io.sequitur.rule.Rule;
import io.sequitur.session.Session;
import io.sequitur.session.Snapshot;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.LatestWork;
import io.sequitur.ui.shell.Selected;
import io.sequitur.ui.shell.View;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.shell.Wrapping;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Everything about the selected record; about the chain where no record is selected. */
public final class InspectorView implements View {
  private static final int MOST_FINDINGS = 40;
  private static final double EM = 13;
  private static final int LEAST_LINES = 5;
  private static final int MOST_LINES = 16;

  private final Workspace workspace;
  private final StackPane root;
  private final LatestWork<RecordFacts.Request, RecordFacts> work;
  private final FactRows facts = new FactRows();
  private final PayloadPane payload = new PayloadPane();
  private final HeadersPane headers = new HeadersPane();
  private final RawPane raw = new RawPane();

  @FXML private ScrollPane scroll;
  @FXML private Label type;
  @FXML private Label where;
  @FXML private VBox factsPlace;
  @FXML private Separator linksLine;
  @FXML private VBox links;
  @FXML private Separator bodyLine;
  @FXML private TabPane body;
  @FXML private Tab payloadTab;
  @FXML private Tab headersTab;
  @FXML private Tab rawTab;
  @FXML private VBox problem;
  @FXML private Separator findingsLine;
  @FXML private VBox findings;
  @FXML private Label empty;

  public InspectorView(Workspace workspace) {
    this.workspace = workspace;
    root = Fxml.load(this, "Inspector");
    work =
        new LatestWork<>(workspace.background(), Platform::runLater, RecordFacts::of, this::show);
    Wrapping.of(type);
    Wrapping.of(where);
    factsPlace.getChildren().add(facts);
    payloadTab.setContent(payload);
    headersTab.setContent(headers);
    rawTab.setContent(raw);
    scroll.setId("inspector");
    workspace.selection().currentProperty().addListener(o -> load());
    workspace
        .snapshotProperty()
        .addListener(
            (p, old, now) -> {
              if (old == null || now == null || old.analysis() != now.analysis()) {
                load();
              }
            });
    load();
  }

  @Override
  public String id() {
    return "inspector";
  }

  @Override
  public String title() {
    return "Inspector";
  }

  @Override
  public Node node() {
    return root;
  }

  private void load() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    Session session = workspace.sessionProperty().get();
    Selected selected = workspace.selection().current();
    boolean nothing = snapshot == null || session == null || selected.chain() < 0;
    empty.setVisible(nothing);
    scroll.setVisible(!nothing);
    empty.setText(snapshot == null ? "" : "Select a chain or an event to see everything about it.");
    if (!nothing) {
      work.submit(new RecordFacts.Request(session, snapshot, selected.chain(), selected.row()));
    }
  }

  private boolean isStale(RecordFacts next) {
    Selected selected = workspace.selection().current();
    Snapshot snapshot = workspace.snapshotProperty().get();
    return snapshot == null
        || snapshot.chains() != next.chains()
        || workspace.sessionProperty().get() != next.request().session()
        || selected.chain() != next.request().chain()
        || selected.row() != next.request().row();
  }

  private void show(RecordFacts next) {
    if (isStale(next)) {
      return;
    }
    boolean ofRecord = next.request().row() >= 0;
    facts.clear();
    if (ofRecord) {
      showRecord(next);
    } else {
      showChain(next);
    }
    show(ofRecord && next.details() != null, bodyLine, body);
    show(ofRecord, linksLine, links);
    showProblem(next);
    showFindings(next);
  }

  private static void show(boolean shown, Node... nodes) {
    for (Node node : nodes) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }

  private void showRecord(RecordFacts next) {
    EventStore store = next.store();
    int row = next.request().row();
    showTitle(RecordNames.name(store, row));
    where.setText(IdText.bounded(RecordNames.where(store, row)));
    where.setTooltip(new Tooltip(RecordNames.where(store, row)));
    boolean dark = workspace.darkProperty().get();
    where.setGraphic(new Circle(4, workspace.colorsProperty().get().ofRow(store, row, dark)));
    RecordFactRows.fill(facts, next, workspace::selectRow);
    LinkRows.fill(links, next, workspace::selectRow);
    boolean read = next.details() != null;
    payload.show(read ? next.details().payload() : null, read ? next.details().value() : null);
    fitBody();
    headers.show(read ? next.details().headers() : List.of());
    raw.show(next.details());
    int count = read ? next.details().headers().size() : 0;
    headersTab.setText(count == 0 ? "Headers" : "Headers " + count);
  }

  private void showTitle(String name) {
    type.setText(IdText.bounded(name));
    type.setTooltip(new Tooltip(name));
  }

  /** As high as the payload, within bounds: so findings are not far below a small one. */
  private void fitBody() {
    double em = workspace.scaleProperty().get() * EM;
    double lines = Math.clamp(payload.lines(), LEAST_LINES, MOST_LINES);
    body.setPrefHeight((lines * 1.5 + 7.5) * em);
  }

  private void showChain(RecordFacts next) {
    ChainIndex chains = next.chains();
    int chain = next.request().chain();
    showTitle(chains.label(chain));
    where.setText("the whole chain; select an event to see its payload");
    where.setTooltip(null);
    where.setGraphic(null);
    facts.addValue(
        "records", "Readable records of the chain", Figures.count(chains.records(chain)), null);
    facts.addValue(
        "events", "Distinct events of the chain", Figures.count(chains.events(chain)), null);
    facts.addId(
        "correlation id",
        "Shared by all events of the flow",
        next.store().idText(chains.correlationId(chain)));
    long first = chains.firstTime(chain);
    if (first != Times.ABSENT) {
      RecordFactRows.addTime(facts, "first time", "The earliest time in the chain", first, "");
      RecordFactRows.addTime(
          facts, "last time", "The latest time in the chain", chains.lastTime(chain), "");
      facts.addValue(
          "duration", "Last time minus first time", Figures.duration(chains.duration(chain)), null);
    }
  }

  private void showProblem(RecordFacts next) {
    problem.getChildren().clear();
    show(next.failure() != null, problem);
    if (next.failure() != null) {
      Label sentence = new Label(next.failure());
      Wrapping.of(sentence);
      sentence.setMinHeight(VBox.USE_PREF_SIZE);
      Button again = new Button("Try again");
      again.getStyleClass().add("small-button");
      again.setOnAction(e -> load());
      problem.getChildren().addAll(sentence, again);
    }
  }

  private void showFindings(RecordFacts next) {
    findings.getChildren().clear();
    int total = next.findings().total();
    show(total > 0, findingsLine, findings);
    if (total == 0) {
      return;
    }
    Label title = new Label("Findings in this chain");
    title.getStyleClass().add("inspector-section");
    findings.getChildren().add(title);
    List<Finding> shown = next.findings().findings().stream().limit(MOST_FINDINGS).toList();
    for (Finding finding : shown) {
      Rule rule = next.request().snapshot().analysis().result(finding.rule()).rule();
      findings
          .getChildren()
          .add(
              new FindingCard(
                  finding,
                  rule,
                  next.request().row(),
                  row -> RecordNames.brief(next.store(), row),
                  workspace::selectRow));
    }
    if (total > shown.size()) {
      Label more = new Label("and " + Figures.count(total - shown.size()) + " more");
      more.getStyleClass().add("muted");
      findings.getChildren().add(more);
    }
  }
}
