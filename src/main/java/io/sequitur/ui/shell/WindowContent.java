package io.sequitur.ui.shell;

import java.util.List;
import javafx.scene.Node;

/**
 * What a window is filled with.
 *
 * @param start shown while nothing is open
 * @param overview the strip across the top
 * @param chains the list at the left
 * @param findings the other list at the left
 * @param tabs the views in the middle, in order
 * @param inspector at the right
 * @param query the query field
 * @param exports what writes files
 */
public record WindowContent(
    View start,
    View overview,
    View chains,
    View findings,
    List<View> tabs,
    View inspector,
    Node query,
    List<Action> exports) {
  public WindowContent {
    tabs = List.copyOf(tabs);
    exports = List.copyOf(exports);
  }
}
