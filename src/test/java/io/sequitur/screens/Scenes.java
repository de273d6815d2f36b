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
  /** An event selected: the inspector shows its payload. */
  EVENT {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 2));
    }
  },
  /** All events by service and time. */
  ALL_EVENTS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.workspace().selection().selectChain(-1));
    }
  },
  /** A few seconds of all events, a dot each. */
  ALL_EVENTS_NEAR {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(
          e -> {
            long first = e.workspace().snapshotProperty().get().analysis().totals().firstTime();
            long start = first + 60_000_000_000L;
            e.workspace().rangeProperty().set(new TimeRange(start, start + 15_000_000_000L));
          });
    }
  },
  /** The records of a chain. */
  RECORDS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> selectEvent(e.workspace(), 3));
      window.act(e -> e.window().showTab("records"));
    }
  },
  /** The records of all chains. */
  ALL_RECORDS {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.open();
      window.act(e -> e.window().showTab("records"));
    }
  },
  /** While a log is being read. */
  LOADING {
    @Override
    void drive(Driver window) throws InterruptedException {
      window.startOpening();
      window.until(e -> recordsShown(e.workspace()) > 0);
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

  private static long recordsShown(Workspace workspace) {
    var snapshot = workspace.snapshotProperty().get();
    return snapshot == null ? 0 : snapshot.chains().size();
  }

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

  private static void selectEvent(Workspace workspace, int number) {
    var chains = workspace.snapshotProperty().get().chains();
    workspace.selectRow(chains.row(chains.start(mostFindings(workspace)) + number));
  }

  private static void brush(Workspace workspace) {
    var totals = workspace.snapshotProperty().get().analysis().totals();
    long length = totals.lastTime() - totals.firstTime();
    workspace
        .rangeProperty()
        .set(new TimeRange(totals.firstTime() + length / 2, totals.firstTime() + length * 6 / 10));
  }
}
