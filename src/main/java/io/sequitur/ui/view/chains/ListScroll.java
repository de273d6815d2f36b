package io.sequitur.ui.view.chains;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a list only as far as needed. */
final class ListScroll {
  private ListScroll() {}

  /** Makes a row visible; leaves the list alone if it is. */
  static void reveal(ListView<?> list, int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      boolean visible =
          first != null && last != null && index >= first.getIndex() && index <= last.getIndex();
      if (!visible) {
        list.scrollTo(Math.max(0, index - 3));
      }
    }
  }
}
