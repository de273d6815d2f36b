package io.sequitur.screens;

import io.sequitur.screens.ScreenShots.Driver;
import io.sequitur.ui.shell.TimeRange;
import io.sequitur.ui.shell.Workspace;
import java.util.List;

/** What there is to see. */
enum Scenes {
  /** Nothing open. */
  START {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.settle();
    }
  },
  /** A log with a chain selected. */
  MAIN {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(mostFindings(e.workspace())));
    }
  },
  /** The findings, and a brushed time. */
  FINDINGS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(mostFindings(e.workspace())));
      window.act(e -> e.window().showPlace("findings"));
      window.act(e -> brush(e.workspace()));
    }
  },
  /** The preview before opening. */
  PREVIEW {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.act(e -> e.opening().preview(List.of(window.log())));
      window.settle();
    }
  },
  /** The command palette. */
  PALETTE {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showPalette());
    }
  },
  /** The keys. */
  KEYS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showKeys());
    }
  };

  abstract void drive(Driver window) throws InterruptedException;

  private static int mostFindings(Workspace workspace) {
    int[] found = workspace.snapshotProperty().get().analysis().chainFindings();
    int best = 0;
    for (int chain = 0; chain < found.length; chain++) {
      if (Integer.bitCount(found[chain]) > Integer.bitCount(found[best])) {
        best = chain;
      }
    }
    return best;
  }

  private static void brush(Workspace workspace) {
    var totals = workspace.snapshotProperty().get().analysis().totals();
    long length = totals.lastTime() - totals.firstTime();
    workspace
        .rangeProperty()
        .set(new TimeRange(totals.firstTime() + length / 2, totals.firstTime() + length * 6 / 10));
  }
}
