package io.sequitur.ui.view.timeline;

import io.sequitur.chain.ChainTree;
import io.sequitur.export.timeline.TimelineModel;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.view.timeline.TimelineScene.Step;

/** Walks the selection along the links of a chain, for the arrow keys. */
final class ChainSteps {
  private final Workspace workspace;

  ChainSteps(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Left to the cause, right to an effect, up and down to siblings, else by time. */
  void step(TimelineModel model, Step step) {
    int item = model.itemOfRow(workspace.selection().current().row());
    int next = item < 0 ? model.itemOfNode(0) : next(model, item, step);
    if (next >= 0) {
      workspace.selectRow(model.row(next));
    }
  }

  private static int next(TimelineModel model, int item, Step step) {
    ChainTree tree = model.tree();
    int node = model.node(item);
    return switch (step) {
      case TO_CAUSE ->
          model.isLater(item) ? model.itemOfNode(node) : itemOf(model, cause(tree, node));
      case TO_EFFECT -> itemOf(model, effect(model, node));
      case UP -> sibling(model, item, -1);
      case DOWN -> sibling(model, item, 1);
    };
  }

  private static int itemOf(TimelineModel model, int node) {
    return node < 0 ? -1 : model.itemOfNode(node);
  }

  private static int cause(ChainTree tree, int node) {
    if (tree.cause(node) >= 0) {
      return tree.cause(node);
    }
    int[] causes = tree.causes(node);
    return causes.length == 0 ? -1 : causes[0];
  }

  private static int effect(TimelineModel model, int node) {
    int[] effects = model.tree().effects(node);
    for (int effect : effects) {
      if (model.path().hasLink(node, effect)) {
        return effect;
      }
    }
    return effects.length == 0 ? -1 : effects[0];
  }

  private static int sibling(TimelineModel model, int item, int by) {
    ChainTree tree = model.tree();
    int node = model.node(item);
    int cause = cause(tree, node);
    if (cause >= 0 && !model.isLater(item)) {
      int[] siblings = tree.effects(cause);
      for (int i = 0; i < siblings.length; i++) {
        if (siblings[i] == node && i + by >= 0 && i + by < siblings.length) {
          return model.itemOfNode(siblings[i + by]);
        }
      }
    }
    int next = item + by;
    return next >= 0 && next < model.size() ? next : -1;
  }
}
