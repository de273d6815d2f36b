package io.sequitur.ui.view.timeline;

import io.sequitur.chain.ChainTree;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.export.timeline.ChainFindings;
import io.sequitur.export.timeline.TimelineAxis;
import io.sequitur.export.timeline.TimelineLayout;
import io.sequitur.export.timeline.TimelineModel;
import io.sequitur.export.timeline.TimelineText;
import io.sequitur.session.Snapshot;

/**
 * What the timeline of a chain is drawn from; made off the JavaFX thread.
 *
 * @param request what it was made for
 */
record ChainContent(
    Request request,
    TimelineModel model,
    TimelineAxis axis,
    TimelineLayout layout,
    TimelineText text) {
  private static final int MOST_FINDINGS = 5_000;

  /** What is to be drawn, and what is known already. */
  record Request(
      Snapshot snapshot, int chain, boolean foldGaps, boolean adjusted, ChainContent before) {
    private boolean hasModelOf(Request other) {
      return chain == other.chain
          && snapshot.chains() == other.snapshot.chains()
          && snapshot.analysis() == other.snapshot.analysis();
    }

    /** The same without what was known, which would keep all that was ever drawn in memory. */
    private Request forgetful() {
      return new Request(snapshot, chain, foldGaps, adjusted, null);
    }
  }

  static ChainContent of(Request request, TextMeasure measure) {
    ChainContent before = request.before();
    TimelineModel model =
        before != null && before.request.hasModelOf(request) ? before.model : model(request);
    TimelineAxis axis = TimelineAxis.of(model, request.foldGaps(), request.adjusted());
    return new ChainContent(
        request.forgetful(),
        model,
        axis,
        new TimelineLayout(model, axis, measure),
        new TimelineText(model, axis));
  }

  private static TimelineModel model(Request request) {
    Snapshot snapshot = request.snapshot();
    long tolerance = snapshot.options().skewTolerance();
    ChainTree tree = ChainTree.of(snapshot.chains(), request.chain());
    ChainFindings findings = ChainFindings.of(snapshot.analysis(), tree, tolerance, MOST_FINDINGS);
    return TimelineModel.of(tree, findings, tolerance);
  }
}
